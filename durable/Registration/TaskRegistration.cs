namespace PerfServerless.Durable.Registration;

/// <summary>One orchestrator or activity as it is registered.</summary>
/// <param name="Version">Empty serves every version that has no registration of its own.</param>
/// <param name="Type">Its class; for a function, the delegate's wrapper.</param>
public sealed record TaskRegistration(TaskName Name, TaskVersion Version, Type Type)
{
    public override string ToString() => Version == default ? $"'{Name}'" : $"'{Name}' version '{Version}'";
}
