namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Something on its way to an instance, as it is stored until the turn that consumes it is committed.</summary>
/// <param name="To">The instance.</param>
/// <param name="Event">The history event it becomes, encoded; for <see cref="MessageKind.Activity"/> the TaskScheduled to run.</param>
/// <param name="Execution">The receiver's execution it is meant for; null is whichever runs.</param>
/// <param name="ParentExecution">For a start: the parent's execution that waits for the child.</param>
internal sealed record HubMessage(MessageKind Kind, string To, string Event, string? Execution = null, string? ParentExecution = null)
{
    /// <summary>For a termination: the children too.</summary>
    public bool IsRecursive { get; init; }
}
