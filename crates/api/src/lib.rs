//! Api. The shapes that cross the door, in one place for server, browser and paper.
//!
//! Holds: request and answer types; how a map is coloured and a number written, wherever it is shown (`drawing`, `number`).
//! Takes: `Released` values (the released shapes are built from them alone) or a working result on its way to the screen.
//! Gives: serde types. All coordinates are National Grid metres (EPSG:27700) unless a name says otherwise.
//! May touch: nothing; pure, also in the browser.
//! Must never: hold a kept concern row (a row on its way in is shown in codes to the agency that sent it), or let a released shape be built from a working value.
//! Story: `picture` fills a shape, `http` sends it, `web` draws it and knows nothing but this.

mod administration;
mod closing;
mod codes;
mod comparison;
mod context_records;
mod contexts;
pub mod drawing;
mod drawn;
mod explain;
mod finding;
mod form;
mod geography_layers;
mod guidance_page;
mod intake;
mod job;
mod mapping;
mod measures;
mod method;
mod multiples;
mod network;
pub mod number;
mod passkey;
mod places;
mod plan;
mod problem;
mod profile;
mod receipt;
mod record;
mod released;
mod released_change;
pub mod report;
mod session;
mod tiles;
mod token;
mod under_identification;
mod vocabulary;
mod working;

pub use administration::{
    AccountAsk, AccountChangeAsk, AccountRow, AccountsPage, AgreementAsk, AgreementDone, AgreementRow,
    AgreementsPage, CodeChoice,
};
pub use closing::{
    AuditFigure, Closings, ProposalLine, PublishedLine, ReleaseAsk, ReleaseAudit, ReleaseStep, RevisionAsk,
    RevisionLine, SheetLine,
};
pub use comparison::{AgenciesOver, ComparedCells, Comparison};
pub use context_records::{
    AssessmentLine, ContextLists, ContextRecords, FactorLine, GuardianLine, JudgementAsk, MappingAnswer,
    MappingAsk, RecordChangeAsk, RecordDone, RecordHistory, RecordHistoryAct, RecordHistoryChange,
    SafetySessionLine, SafetySessionsPage, WeighedContext, WeightingAsk, WeightingCloseAsk, WeightingLine,
    WeightingsPage,
};
pub use contexts::{
    ContextAsk, ContextChangeAsk, ContextDone, ContextHistory, ContextHistoryAct, ContextHistoryAsk,
    ContextHistoryChange, ContextJoinAsk, ContextLine, ContextListAsk, ContextMoveAsk, ContextNetwork,
    ContextNetworkAsk, ContextNode, ContextPartAsk, ContextSplitAsk, ContextUndoAsk, ContextsPage, LinkAsk,
    LinkChangeAsk, LinkLine,
};
pub use drawn::{
    BaseMap, BaseMapPage, DRAWN_LINE_POINTS_MAX, DRAWN_POINTS_MAX, DRAWN_REACH_M, DrawnShape, PictureAsk,
    PictureFormat, PictureNote, WorkingShape, WorkingShapeAsk,
};
pub use explain::{
    CellAsk, CellPart, CellStory, Dimension, LeftOut, SourceReturnsLine, Stand, Without, WorkingReturns,
};
pub use finding::{
    Chart, ChartKind, Column, Field, Figure, Finding, FindingAnswer, FindingLayer, FindingRow, FindingTable,
    LayerCircle, LayerClass, MethodAsk, RunProgress, RunState, Stability,
};
pub use form::{ContextNear, ContextsNear, NearAsk, position_typed};
pub use geography_layers::{AreaFeature, BasemapFeature, Geography, Ring, Shape};
pub use guidance_page::{GuidanceAsk, GuidanceLine, GuidancePage};
pub use intake::{
    BatchLine, BatchesPage, ConcernAsk, ConcernReceipt, ConcernReceipts, GradeAsk, GradesAsk, GradesDone,
    Guess, HeldDecision, HeldLine, HeldPage, MappingsPage, NoteLine, NotesPage, PlaceChoice, Preview,
    PreviewColumn, PreviewRow, PreviewSheet, PreviewValue, ReadRow, SavedMapping, Upload, UploadAsk,
};
pub use job::{Job, JobKind, JobPhase, JobState, JobsPage};
pub use mapping::{Mapping, MappingEntry};
pub use measures::{MeasureLine, MeasuresPage};
pub use method::{Kind, METHODS, Method, Parameter, ParameterValue, Parameters, Unit};
pub use multiples::{MultiplesAsk, SmallMap, WorkingMultiples};
pub use network::{
    CATCHMENT_M, NETWORK_POINTS_MAX, NetworkCatchment, NetworkCatchmentAsk, NetworkDistance,
    NetworkDistanceAsk, NetworkKind, NetworkLeg, NetworkLine, NetworksPage,
};
pub use passkey::{PasskeyAdd, PasskeyLine, PasskeyPage, PassphraseChange, SessionLine};
pub use places::{
    Hub, HubAuthority, HubContext, HubLine, HubPlace, HubsAsk, HubsPage, PlaceHit, PlaceHits, PlaceSearchAsk,
};
pub use plan::{
    Controller, Displacement, EffectArea, EffectBehind, EffectCandidate, EffectConclusion, EffectDesign,
    EffectDesignAsk, EffectFit, EffectFitAsk, EffectGround, EffectMay, EffectNumber, EffectPage, EffectPart,
    EffectRead, EffectReading, EffectReadingAsk, EffectRegistered, EffectResult, EffectState, EffectSum,
    EffectSumAsk, EffectWait, EthicsGate, MeasureState, MeasureUse, MeasureVerdict, Milestone, PlanAsk,
    PlanAuthority, PlanChangeAsk, PlanContent, PlanContext, PlanDone, PlanGoal, PlanLine, PlanMay, PlanPage,
    PlanPartner, PlanState, PlanStepAsk, PlanVersionLine, PlannedMeasure, PlansAsk, PlansPage, Success,
    VerificationAsk, VerificationLine, Views, WorkedLine, WorkedNote, WorkedPage, WorkedPooled,
};
pub use problem::{FieldProblem, Problem, Spoken};
pub use profile::{
    AnalyticConfidence, CommentAnswer, CommentAsk, CommentLine, DiffAsk, DiffTurn, EditionChangeAsk,
    EditionContent, EditionDiff, EditionDone, EditionLine, EditionMay, EditionPage, EditionState,
    EditionStepAsk, FrozenEdition, JudgementDiff, KeyJudgement, PartnerData, PartnerLine, PinAsk, PinDiff,
    PinHonesty, PinLine, PinMethod, Probability, ProfileAsk, ProfileKind, ProfileLine, ProfileSection,
    ProfilesPage, Prose, ReleasedFinding, SectionDiff, SignedBy, Sufficiency, YardstickLine, YearShare,
};
pub use receipt::{Notice, Receipt, RowOutcome, RowStatus};
pub use record::{
    Coded, RecordAsk, RecordCount, RecordCounts, RecordDestroyed, RecordHead, RecordLine, RecordPage,
    RecordState, RecordVerified,
};
pub use released::{
    Band, CellKind, LedgerLine, PeriodValue, PolygonAnswer, ReleaseCard, ReleasedArea, ReleasedCell,
    ReleasedHotspots, ReleasedMap, ReleasedPlace, ReleasedSpot, ReleasedSum, ReleasedTable, ReleasedValue,
    ReleasedYear, SourceShare, TableHeld, YearValue,
};
pub use released_change::{AreaChange, ReleasedChange, ReleasedDifference, Turn};
pub use session::{DemoAccount, EnterWorking, PurposeChoice, RegionName, SignIn, SignInPage, Who};
pub use tiles::{TileJson, TileLayer};
pub use token::{TokenAsk, TokenLine, TokenMade, TokenOffer, TokenPage, TokenTool};
pub use under_identification::{AreasHeard, Heard, Mix, MixLine, MixOf, MixShare, UnderIdentification};
pub use vocabulary::{FamilyLine, SourceLine, TermLine, VocabulariesPage, VocabularyLine};
pub use working::{
    AreaCount, ContextMonth, ContextMonths, ContextMonthsAsk, Coverage, LatticeShape, MethodCard, MonthCount,
    SchoolBand, Share, WorkingCells, WorkingFilter, WorkingMap,
};

pub use concern;
pub use context;
pub use geography;
pub use guidance;
pub use language;
pub use measure;
