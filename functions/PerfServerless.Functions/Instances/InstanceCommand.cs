namespace PerfServerless.Functions.Instances;

/// <summary>What an operator may do with an instance.</summary>
public enum InstanceCommand
{
    /// <summary>End it at once, and what it started.</summary>
    Terminate,

    /// <summary>Hold it: events are kept, nothing new is begun.</summary>
    Suspend,

    /// <summary>Let a suspended one go on, or try a parked one again.</summary>
    Resume,

    /// <summary>Take a failed one back to before its failure.</summary>
    Rewind,

    /// <summary>Remove an ended one with its history.</summary>
    Purge,
}
