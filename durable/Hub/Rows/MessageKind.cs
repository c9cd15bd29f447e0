namespace PerfServerless.Durable.Hub.Rows;

/// <summary>What a message does.</summary>
internal enum MessageKind
{
    /// <summary>Becomes an event in the receiver's history.</summary>
    Event = 0,

    /// <summary>Starts a sub-orchestration.</summary>
    Start = 1,

    /// <summary>Runs an activity whose answer nobody waits for: its execution ended or was replaced in the turn that scheduled it.</summary>
    Activity = 2,

    /// <summary>Takes a failed sub-orchestration back to before its failure, because its parent was.</summary>
    Rewind = 3,

    /// <summary>Ends the receiver, whatever its code does.</summary>
    Terminate = 4,
}
