namespace PerfServerless.Durable.Hub;

/// <summary>Where a hub's process stands. Only an <see cref="Active"/> one takes commands.</summary>
public enum HubState
{
    /// <summary>It has not begun, or is taking over and reading what waits.</summary>
    Starting = 0,

    /// <summary>It runs orchestrations.</summary>
    Active = 1,

    /// <summary>Another process is active; this one takes over when that one's lease runs out.</summary>
    StandBy = 2,

    /// <summary>Another process took over from this one, which winds down and then stands by.</summary>
    Fenced = 3,

    /// <summary>It is stopping, or has stopped.</summary>
    Stopping = 4,
}
