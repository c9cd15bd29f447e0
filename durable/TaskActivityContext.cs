namespace PerfServerless.Durable;

/// <summary>What an activity may know of the run it is in.</summary>
public abstract class TaskActivityContext
{
    public abstract TaskName Name { get; }

    /// <summary>The orchestration instance that called the activity.</summary>
    public abstract string InstanceId { get; }

    /// <summary>
    /// The key under which an effect is recorded so that it happens once; every repetition of the same run carries the same.
    /// Null on an engine that does not tell it (Azure's Durable Functions): there the effect needs a key of its own.
    /// </summary>
    public virtual ActivityKey? Key => null;

    /// <summary>Asks the activity to leave early because the process stops; it is run again later.</summary>
    public virtual CancellationToken Stopping => CancellationToken.None;
}
