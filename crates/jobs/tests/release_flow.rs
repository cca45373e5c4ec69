//! A release from proposal to revision, over a real database: two officers, all or nothing, counted once.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use access::{
    Action, Agreement, Asked, Caller, Grant, Maker, ProposeRelease, Purpose, RegionCode, ReviseRelease, Role,
    SignRelease, UserId, decide,
};
use api::{Job, JobKind, JobState};
use cluster::testing::{TestCluster, TestDatabase};
use concern::{AgencyCode, HarmSet};
use disclosure::{Period, Policy, SheetName, TableName};
use http::{
    AuditEvent, DatabaseAddress, Door, DoorRules, JobMade, Pools, ProblemReply, Sweep, Work, job_begin,
    job_find, job_list, job_stop, jobs_give_up,
};
use intake::{ImportOptions, Origin, Template};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan as _};
use jobs::{
    FreshKey, JobFault, ProposalMade, ReleaseAsked, ReleaseFault, RevisionAsked, RevisionReason,
    concerns_import, demo_load, release_audit, release_keys_destroy, release_list, release_propose,
    release_revise, release_sign, release_withdraw,
};
use language::Lang;
use std::path::Path;
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 21);

/// The fictional region with its concerns and two senior analysts.
struct House {
    database: TestDatabase,
    pools: Pools,
    region: RegionCode,
    officers: [Uuid; 2],
}

impl House {
    async fn new() -> Self {
        let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let database = TestCluster::shared().migrated(&migrations);
        let cluster = TestCluster::shared().cluster();
        let address = DatabaseAddress::Embedded {
            socket_dir: cluster.socket_dir().to_owned(),
            database: database.name().to_owned(),
            owner: cluster.owner().to_owned(),
        };
        let pools = Pools::connect(&address).unwrap();
        let region = demo_load(&pools, TODAY, |_| ()).await.unwrap();
        let officers = [Uuid::now_v7(), Uuid::now_v7()];
        for (officer, name) in officers.iter().zip(["first", "second"]) {
            database
                .sql(&format!(
                    "insert into access.account (account_id, sign_in_name, role, region_code, agency_code, secret_hash)
                     values ('{officer}', '{name}', 'senior_analyst', '{region}', 'GWL-POLICE', 'x')"
                ))
                .unwrap();
        }
        Self { database, pools, region, officers }
    }

    fn grant<A: Action>(&self, officer: usize) -> Grant<A> {
        let agency = AgencyCode::parse("GWL-POLICE").unwrap();
        let user = UserId(self.officers[officer]);
        let caller = Caller::account(user, Role::SeniorAnalyst, self.region.clone(), agency);
        decide(&caller, &asked(&self.region), &[agreement(&self.region)]).unwrap()
    }

    async fn propose(&self, closes: &str) -> Result<ProposalMade, JobFault> {
        let asked = ReleaseAsked {
            closes: Period::parse(closes).unwrap(),
            policy: Policy::standard(),
            today: TODAY,
            key: FreshKey::from_system().unwrap(),
        };
        release_propose(&self.pools, &self.grant::<ProposeRelease>(0), asked, &Work::waited_for()).await
    }

    async fn sign(&self, proposal: Uuid) -> Result<(), JobFault> {
        release_sign(&self.pools, &self.grant::<SignRelease>(1), proposal, &Work::waited_for())
            .await
            .map(|_| ())
    }

    async fn close(&self, closes: &str) {
        let made = self.propose(closes).await.unwrap();
        self.sign(made.proposal).await.unwrap();
    }

    async fn revise(&self, table: TableName, period: &str) -> Result<ProposalMade, JobFault> {
        let sheet = SheetName::new(table, Period::parse(period).unwrap()).unwrap();
        let key = FreshKey::from_system().unwrap();
        let asked = RevisionAsked { sheet, reason: RevisionReason::WrongMapping, key };
        release_revise(&self.pools, &self.grant::<ReviseRelease>(0), asked, &Work::waited_for()).await
    }

    /// Takes in concerns that the region has not seen.
    async fn import(&self, seed: u64, n: u64) {
        let mut file = Vec::new();
        gwaelod::Region::generate(jobs::DEMO_SEED).write_csv(&mut file, n, seed).unwrap();
        let options = ImportOptions {
            template: Template::canonical(),
            dry_run: false,
            origin: Origin::CommandLine,
            today: TODAY,
            lang: Lang::En,
            event: AuditEvent::by(&Caller::command_line(self.region.clone()), "concerns-import", "test"),
            work: Work::waited_for(),
        };
        concerns_import(&self.pools, &intake::ReadHere, &file, &options, |_| ()).await.unwrap();
    }

    /// As the owner: to look, and to break things.
    fn sql(&self, statement: &str) -> String {
        self.database.sql(statement).unwrap().trim().to_owned()
    }

    fn released(&self) -> String {
        self.sql("select count(*) || ' ' || coalesce(md5(string_agg(c::text, ';' order by c::text)), '') from released.cell c")
    }
}

/// Of something that a third account made, so that whose work it is is left to what is tested.
fn asked(region: &RegionCode) -> Asked {
    Asked::of(region.clone(), TODAY).stepped_up(true).made_by(Maker::Account(UserId(Uuid::nil())))
}

fn agreement(region: &RegionCode) -> Agreement {
    Agreement {
        region: region.clone(),
        agencies: vec![AgencyCode::parse("GWL-POLICE").unwrap()],
        purposes: Purpose::ALL.to_vec(),
        harms: HarmSet::ALL,
        first_day: TODAY,
        last_day: TODAY,
        signed: true,
        ended: false,
    }
}

fn refused<T>(result: Result<T, JobFault>) -> ReleaseFault {
    match result {
        Err(JobFault::Closing(fault)) => fault,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it was not refused"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_officers_publish_what_was_drawn_once_and_every_step_is_on_record() {
    let house = House::new().await;
    let made = house.propose("2023").await.unwrap();
    assert_eq!(house.sql("select count(*) from released.release"), "0", "nothing leaves with a proposal");
    assert_eq!(refused(house.propose("2023").await), ReleaseFault::ProposalWaits);
    let own =
        release_sign(&house.pools, &house.grant::<SignRelease>(0), made.proposal, &Work::waited_for()).await;
    assert_eq!(refused(own), ReleaseFault::SameOfficer);
    let audit = release_audit(&house.pools, &house.grant::<ProposeRelease>(1), made.proposal).await.unwrap();
    assert!(audit.proposal.passed && !audit.proposal.own && !audit.figures.is_empty());
    assert_eq!(audit.sheets.len(), 15, "three tables by year, three by quarter");

    let drawn = house.sql(
        "select md5(string_agg(value::text, ',' order by table_name, period, code, part)) from closing.cell",
    );
    house.sign(made.proposal).await.unwrap();
    let published = house.sql(
        "select md5(string_agg(value::text, ',' order by table_name, period, code, part)) from released.cell",
    );
    assert_eq!(drawn, published, "what was audited is what is published");
    assert_eq!(house.sql("select count(*) from closing.cell"), "0");
    assert_eq!(refused(house.sign(made.proposal).await), ReleaseFault::NoProposal, "once");
    assert_eq!(house.sql("select epsilon_total from released.release"), "3");
    let events = house.sql(
        "select string_agg(action, ',' order by event_id) from audit.event where action like 'release-%'",
    );
    assert_eq!(events, "release-propose,release-audit-view,release-sign");

    // The same totals in every table: each report is in one cell of each, and the noise alone tells them apart.
    let cells: i64 = house.sql("select count(*) from released.cell where value <> 0").parse().unwrap();
    assert!(cells > 100, "empty cells carry noise too");

    // A late report is counted once, in the first period that is open.
    house.import(77, 400).await;
    let late = house.sql("select count(*) > 20 and bool_and(counted_on = '2024-01-01') from intake.concern where recorded_on < '2024-01-01' and batch_id = (select batch_id from intake.batch order by taken_at desc limit 1)");
    assert_eq!(late, "t");
    let on_time = house.sql(
        "select bool_and(counted_on = recorded_on) from intake.concern where recorded_on >= '2024-01-01'",
    );
    assert_eq!(on_time, "t");
    assert_eq!(house.sql("select count(*) from intake.concern where counted_on < '2024-01-01'"), house.sql("select count(*) from intake.concern c join intake.batch b using (batch_id) where recorded_on < '2024-01-01' and b.origin = 'demo'"), "the closed year holds what it held");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_whose_rows_changed_is_refused_and_can_be_withdrawn() {
    let house = House::new().await;
    let made = house.propose("2023").await.unwrap();
    house.import(78, 200).await;
    assert_eq!(refused(house.sign(made.proposal).await), ReleaseFault::RowsChanged);
    assert_eq!(house.sql("select count(*) from released.release"), "0");
    release_withdraw(&house.pools, &house.grant::<ProposeRelease>(1), made.proposal).await.unwrap();
    assert_eq!(house.sql("select count(*) from closing.cell"), "0", "its values go with it");
    assert_eq!(refused(house.sign(made.proposal).await), ReleaseFault::NoProposal);
    // A row that moves to another block is another row to count, though its key is the same.
    let again = house.propose("2023").await.unwrap();
    let drawn =
        "select md5(string_agg(value::text, ',' order by table_name, period, code, part)) from closing.cell";
    let values = house.sql(drawn);
    release_withdraw(&house.pools, &house.grant::<ProposeRelease>(0), again.proposal).await.unwrap();
    let again = house.propose("2023").await.unwrap();
    assert_eq!(house.sql(drawn), values, "nobody draws until the noise suits them");
    house.sql("update intake.concern set block_code = null where concern_id = (select min(concern_id) from intake.concern where block_code is not null and counted_on < '2024-01-01')");
    assert_eq!(refused(house.sign(again.proposal).await), ReleaseFault::RowsChanged);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_sign_at_once_one_signs_and_an_act_without_its_event_does_not_happen() {
    let house = House::new().await;
    let made = house.propose("2023").await.unwrap();
    house.sql(
        "create function public.broken() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
         create trigger broken before insert on audit.event for each row execute function public.broken()",
    );
    assert!(matches!(house.sign(made.proposal).await, Err(JobFault::Database(_))));
    assert!(matches!(house.propose("2024").await, Err(JobFault::Closing(ReleaseFault::ProposalWaits))));
    assert_eq!(house.sql("select count(*) from released.release"), "0");
    assert_eq!(house.sql("select count(*) from intake.counting"), "0", "the period is as open as before");
    house.sql("drop trigger broken on audit.event");

    let (first, second) = tokio::join!(house.sign(made.proposal), house.sign(made.proposal));
    let (done, other) = if first.is_ok() { (first, second) } else { (second, first) };
    done.unwrap();
    assert_eq!(refused(other), ReleaseFault::NoProposal);
    assert_eq!(house.sql("select count(*) from audit.event where action = 'release-sign'"), "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn periods_close_in_order_and_a_year_draws_only_the_quarters_that_are_open() {
    let house = House::new().await;
    house.close("2023").await;
    for wrong in ["2023", "2022", "2025", "2024Q2"] {
        assert_eq!(refused(house.propose(wrong).await), ReleaseFault::PeriodOrder, "{wrong}");
    }
    house.close("2024Q1").await;
    let quarter = "select md5(string_agg(value::text, ',' order by table_name, code, part)) from released.cell where period = '2024Q1'";
    let before = house.sql(quarter);
    house.close("2024").await;
    assert_eq!(house.sql(quarter), before, "a closed quarter is never drawn again");
    let sheets = house.sql("select count(*) from released.sheet where release_id like '%-2024-1'");
    assert_eq!(sheets, "12", "three tables of the year, and three of each quarter that was open");
    assert_eq!(house.sql("select distinct open_from from intake.counting"), "2025-01-01");
    let list = release_list(&house.pools, &house.grant::<ProposeRelease>(0), TODAY).await.unwrap();
    assert_eq!(list.open, ["2025Q1", "2025"]);
    assert!(matches!(house.propose("2027").await, Err(JobFault::Closing(ReleaseFault::PeriodOrder))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gross_error_redraws_one_whole_table_once_a_period_and_keys_go_when_the_window_ends() {
    let house = House::new().await;
    house.close("2023").await;
    let of_table = |table: &str| {
        format!(
            "select md5(string_agg(value::text, ',' order by period, code, part)) from released.cell where table_name = '{table}'"
        )
    };
    let (blocks, places) = (house.sql(&of_table("block_year")), house.sql(&of_table("place_year")));
    let made = house.revise(TableName::BlockYear, "2023").await.unwrap();
    assert!(made.release.as_str().ends_with("-2023-2"));
    assert_eq!(house.sql(&of_table("block_year")), blocks, "a proposal changes nothing");
    let own =
        release_sign(&house.pools, &house.grant::<SignRelease>(0), made.proposal, &Work::waited_for()).await;
    assert_eq!(refused(own), ReleaseFault::SameOfficer);
    house.sign(made.proposal).await.unwrap();
    assert_ne!(house.sql(&of_table("block_year")), blocks, "every cell is drawn anew");
    assert_eq!(house.sql(&of_table("place_year")), places, "and no other table");
    let drawings = house.sql("select string_agg(revision || case when in_force then '+' else '-' end, ',' order by revision) from released.sheet where table_name = 'block_year'");
    assert_eq!(drawings, "1-,2+");
    let cells =
        house.sql("select count(distinct release_id) from released.cell where table_name = 'block_year'");
    assert_eq!(cells, "1", "the values replaced are kept nowhere");
    assert!(
        matches!(house.revise(TableName::PlaceYear, "2023").await, Err(JobFault::Release(_))),
        "once a period"
    );

    let publish = &house.pools.publish;
    let (now, window) = (Timestamp::now(), 30 * 24);
    let sweep = |dry_run| Sweep { rule: "release_keys", kept_for: "30 days".to_owned(), dry_run };
    let keys = || house.sql("select count(*) from closing.release_key");
    let within = release_keys_destroy(publish, now + (window - 1).hours(), &sweep(false)).await.unwrap();
    assert_eq!((within, keys()), (0, "2".to_owned()), "within the window a key is kept");
    let would = release_keys_destroy(publish, now + (window + 1).hours(), &sweep(true)).await.unwrap();
    assert_eq!((would, keys()), (2, "2".to_owned()));
    let gone = release_keys_destroy(publish, now + (window + 1).hours(), &sweep(false)).await.unwrap();
    assert_eq!((gone, keys()), (2, "0".to_owned()));
    assert_eq!(house.sql("select count(*) from audit.event where action = 'release-key-destroy'"), "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_of_another_region_signs_nothing_and_released_values_stay_as_they_are() {
    let house = House::new().await;
    house.close("2023").await;
    let before = house.released();
    let made = house.propose("2024").await.unwrap();
    let elsewhere = RegionCode::parse("X-BOARD").unwrap();
    let agency = AgencyCode::parse("GWL-POLICE").unwrap();
    let stranger = Caller::account(UserId(house.officers[1]), Role::SeniorAnalyst, elsewhere.clone(), agency);
    let grant: Grant<SignRelease> = decide(&stranger, &asked(&elsewhere), &[agreement(&elsewhere)]).unwrap();
    // A region that was never imported has no login of its own in the database, and so no way to any proposal.
    assert!(matches!(
        release_sign(&house.pools, &grant, made.proposal, &Work::waited_for()).await,
        Err(JobFault::NoGround)
    ));
    assert_eq!(house.released(), before);
}

/// What a release would leave behind, and what it would spend.
const SPENT: &str = "select concat_ws(' ', (select count(*) from closing.proposal where state = 'proposed'),
    (select count(*) from closing.sheet), (select count(*) from closing.cell), (select count(*) from closing.release_key),
    (select count(*) from released.release), (select count(*) from released.sheet), (select count(*) from released.cell),
    (select sum(epsilon_total::numeric) from released.release), (select max(open_from) from intake.counting),
    (select count(*) from audit.event where action in ('release-propose', 'release-sign')))";

impl House {
    fn door(&self) -> Door {
        Door::new(self.pools.door.clone(), DoorRules::default())
    }

    /// Keeps whoever writes into a table waiting, in the middle of their transaction.
    async fn held(&self, table: &str) -> sqlx::Transaction<'static, sqlx::Postgres> {
        let mut hold = self.pools.publish.begin().await.unwrap();
        let lock = format!("lock table {table} in share mode");
        sqlx::raw_sql(sqlx::AssertSqlSafe(lock)).execute(&mut *hold).await.unwrap();
        hold
    }

    async fn until(&self, what: &str, statement: &str, answer: &str) {
        for _ in 0..1_500 {
            if self.sql(statement) == answer {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("never: {what}");
    }

    async fn somebody_waits(&self, table: &str) {
        let waits =
            format!("select count(*) from pg_locks where relation = '{table}'::regclass and not granted");
        self.until("somebody waits in the middle of their transaction", &waits, "1").await;
    }

    /// Begins to propose as a job of the first officer.
    async fn propose_as_job(&self, door: &Door, closes: &str) -> Job {
        let asked = ReleaseAsked {
            closes: Period::parse(closes).unwrap(),
            policy: Policy::standard(),
            today: TODAY,
            key: FreshKey::from_system().unwrap(),
        };
        let (grant, pools) = (self.grant::<ProposeRelease>(0), self.pools.clone());
        let who = grant.caller().clone();
        let work = |hand: Work| async move {
            let made = release_propose(&pools, &grant, asked, &hand).await.map_err(told)?;
            Ok(JobMade { link: jobs::proposal_address(made.proposal), kept: None })
        };
        job_begin(door, &who, JobKind::ReleasePropose, work).await.unwrap();
        job_list(door, &who).await.unwrap().remove(0)
    }

    /// Begins to sign as a job of the second.
    async fn sign_as_job(&self, door: &Door, proposal: Uuid) -> Job {
        let (grant, pools) = (self.grant::<SignRelease>(1), self.pools.clone());
        let who = grant.caller().clone();
        let work = |hand: Work| async move {
            release_sign(&pools, &grant, proposal, &hand).await.map_err(told)?;
            Ok(JobMade { link: jobs::RELEASES_ADDRESS.to_owned(), kept: None })
        };
        job_begin(door, &who, JobKind::ReleaseSign, work).await.unwrap();
        job_list(door, &who).await.unwrap().remove(0)
    }

    async fn ended(&self, door: &Door, officer: usize, job: &Job) -> Job {
        let who = self.who(officer);
        for _ in 0..1_500 {
            let job = job_find(door, &who, job.id.parse().unwrap()).await.unwrap();
            if job.state.has_ended() {
                return job;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        panic!("the job never ends");
    }

    fn who(&self, officer: usize) -> Caller {
        self.grant::<ProposeRelease>(officer).caller().clone()
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to map_err")]
fn told(fault: JobFault) -> ProblemReply {
    ProblemReply::unplanned(&fault)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_that_is_stopped_leaves_no_release_and_spends_nothing() {
    let house = House::new().await;
    let door = house.door();
    let before = house.sql(SPENT);
    let hold = house.held("closing.cell").await;
    let job = house.propose_as_job(&door, "2024").await;
    house.somebody_waits("closing.cell").await;
    let now = job_find(&door, &house.who(0), job.id.parse().unwrap()).await.unwrap();
    assert_eq!((now.state, now.done, now.of), (JobState::Running, 3, 4), "{now:?}");
    job_stop(&door, &house.who(0), job.id.parse().unwrap()).await.unwrap();
    hold.rollback().await.unwrap();
    assert_eq!(house.ended(&door, 0, &job).await.state, JobState::Stopped);
    let waits = "select count(*) from pg_locks where relation = 'closing.cell'::regclass";
    house.until("the stopped work is taken back", waits, "0").await;
    assert_eq!(house.sql(SPENT), before, "no proposal, no value, no key, no ε, no event of a step");
    // The same once more, to its end.
    let job = house.propose_as_job(&door, "2024").await;
    let job = house.ended(&door, 0, &job).await;
    assert_eq!(job.state, JobState::Done, "{job:?}");
    let proposal = house.sql("select proposal_id from closing.proposal");
    assert_eq!(job.made.unwrap(), format!("/api/releases/{proposal}/audit"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_that_is_stopped_or_left_by_a_dead_service_publishes_nothing() {
    let house = House::new().await;
    let door = house.door();
    let made = house.propose("2024").await.unwrap();
    let before = house.sql(SPENT);
    // Stopped by its officer.
    let hold = house.held("released.cell").await;
    let job = house.sign_as_job(&door, made.proposal).await;
    house.somebody_waits("released.cell").await;
    job_stop(&door, &house.who(1), job.id.parse().unwrap()).await.unwrap();
    hold.rollback().await.unwrap();
    assert_eq!(house.ended(&door, 1, &job).await.state, JobState::Stopped);
    let waits = "select count(*) from pg_locks where relation = 'released.cell'::regclass";
    house.until("the stopped work is taken back", waits, "0").await;
    assert_eq!(
        house.sql(SPENT),
        before,
        "the proposal waits as it did, nothing is published, nothing is spent"
    );
    // Left by a service that died, while what it had begun still runs in the database.
    let hold = house.held("released.cell").await;
    let job = house.sign_as_job(&door, made.proposal).await;
    house.somebody_waits("released.cell").await;
    let next = house.door();
    assert_eq!(jobs_give_up(&house.pools.door).await.unwrap(), 1);
    let left = job_find(&next, &house.who(1), job.id.parse().unwrap()).await.unwrap();
    assert_eq!(left.state, JobState::Failed);
    assert!(left.problem.unwrap().kind.ends_with("job-service-stopped"));
    hold.rollback().await.unwrap();
    assert_eq!(house.ended(&door, 1, &job).await.state, JobState::Failed);
    assert_eq!(house.sql(SPENT), before, "what was given up is never published afterwards");
    // The proposal can be signed by who begins again.
    let job = house.sign_as_job(&next, made.proposal).await;
    assert_eq!(house.ended(&next, 1, &job).await.state, JobState::Done);
    assert_eq!(house.sql("select count(*) from released.release"), "1");
}
