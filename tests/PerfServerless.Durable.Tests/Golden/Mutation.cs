namespace PerfServerless.Durable.Tests.Golden;

/// <summary>What somebody might do to an orchestrator without thinking of the instances in flight.</summary>
public enum Mutation
{
    None,
    RenameActivity,
    InsertActivity,
    InsertBesideAnother,
    RemoveActivity,
    ReorderActivities,
    ChangeDuration,
    ChangeInput,
    ChangeChildId,
    ChangeEventTarget,
    ActivityBecomesChild,
    ReturnEarly,
    WaitAtTheEnd,
}
