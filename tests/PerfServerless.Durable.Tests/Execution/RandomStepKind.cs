namespace PerfServerless.Durable.Tests.Execution;

internal enum RandomStepKind
{
    Activity,
    RetriedActivity,
    TriedActivity,
    SubOrchestration,
    Timer,
    AbandonedTimer,
    CancelledTimer,
    Event,
    EventWithTimeout,
    Send,
    Status,
    Guid,
    Clock,
    FireAndForget,
    All,
    Any,
    IfLucky,
    Last = IfLucky,
}
