namespace PerfServerless.Durable.Execution;

internal enum OpenTaskKind
{
    Activity,
    SubOrchestration,
    Timer,
    ExternalEvent,
}
