//! `POST /api/intake/grades`: 3x5x2 grades, by the accredited role alone.
//!
//! A concern is found by its agency's own reference, which is made into the record's key under each secret that is there and kept nowhere.
//! Once a period is released its secret is gone, and its concerns can no longer be graded: what was released stays as it is.

use crate::counting::counting_hold;
use crate::desk::Desk;
use crate::row::{Unsaid, record_key};
use access::GradeConcerns;
use api::{GradeAsk, GradesAsk, GradesDone};
use axum::http::StatusCode;
use http::{Json, ProblemReply, Reply, audit_insert};
use language::say;

/// Grades of one request.
const GRADES_MOST: usize = 1_000;

pub(crate) async fn grades_post(
    desk: Desk<GradeConcerns>,
    Json(asked): Json<GradesAsk>,
) -> Reply<Json<GradesDone>> {
    grades_check(&asked.grades)?;
    let mut change = desk.pool.begin().await?;
    counting_hold(&mut change).await?;
    let secrets = sqlx::query_scalar!("-- intake::grades_post\nselect secret from intake.record_secret")
        .fetch_all(&mut *change)
        .await?;
    let secrets: Vec<[u8; 32]> = secrets.into_iter().filter_map(|secret| secret.try_into().ok()).collect();
    let mut done = GradesDone::default();
    for (number, grade) in (0_u64..).zip(&asked.grades) {
        let reference = Unsaid(grade.record_ref.split_whitespace().collect::<String>().to_uppercase());
        let agency = grade.agency.trim().to_uppercase();
        let keys: Vec<Vec<u8>> =
            secrets.iter().map(|secret| record_key(secret, &agency, &reference).to_vec()).collect();
        let graded = sqlx::query!(
            "-- intake::grades_post
            update intake.concern
            set grade_source = $2, grade_information = $3, grade_handling = $4, grade_statistical_use = $5
            where record_key = any ($1) and not exists (
                select from intake.counting
                where counting.local_authority_code = concern.local_authority_code
                    and concern.counted_on < counting.open_from)",
            &keys,
            i16::from(grade.source),
            grade.information,
            grade.handling,
            grade.statistical_use
        )
        .execute(&mut *change)
        .await?;
        match graded.rows_affected() {
            0 => done.unknown.push(number),
            rows => done.graded += rows,
        }
    }
    if done.graded > 0 {
        sqlx::query!("-- intake::grades_post\nselect pg_notify('working_cube', '')")
            .execute(&mut *change)
            .await?;
    }
    audit_insert(&mut change, &desk.event("concerns-grade", done.graded.to_string())).await?;
    change.commit().await?;
    Ok(Json(done))
}

fn grades_check(grades: &[GradeAsk]) -> Reply<()> {
    let malformed = |field: String, key: &str| {
        ProblemReply::new(StatusCode::BAD_REQUEST, "malformed").field(field, say(key, &[]))
    };
    if grades.is_empty() || grades.len() > GRADES_MOST {
        return Err(malformed("grades".to_owned(), "intake-grades-number"));
    }
    for (number, grade) in grades.iter().enumerate() {
        let fault = |field: &str, key: &str| Err(malformed(format!("grades.{number}.{field}"), key));
        if !(1..=3).contains(&grade.source) {
            return fault("source", "intake-grade-source");
        }
        if !["A", "B", "C", "D", "E"].contains(&grade.information.as_str()) {
            return fault("information", "intake-grade-information");
        }
        if !["P", "C"].contains(&grade.handling.as_str()) {
            return fault("handling", "intake-grade-handling");
        }
        if grade.statistical_use && grade.handling == "P" {
            return fault("statistical_use", "intake-grade-condition");
        }
    }
    Ok(())
}
