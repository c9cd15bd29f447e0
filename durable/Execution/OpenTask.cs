namespace PerfServerless.Durable.Execution;

/// <summary>A task the orchestrator was given and the history has not yet answered.</summary>
internal abstract class OpenTask(OpenTaskKind kind, string name)
{
    public OpenTaskKind Kind => kind;

    public string Name => name;

    public abstract bool IsDone { get; }

    public abstract void Complete(string? data);

    public abstract void Fail(Exception failure);

    public abstract void Cancel(CancellationToken cancellationToken);
}
