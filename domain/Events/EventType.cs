namespace PerfServerless.Domain.Events;

/// <summary>A kind of event.</summary>
/// <param name="Name">Short and stable, such as <c>KpiUpdated</c>.</param>
/// <param name="Data">The record that its data has the form of; it may gain members, and never loses or renames one.</param>
/// <param name="Summary">When it is told, in a sentence.</param>
public sealed record EventType(string Name, Type Data, string Summary)
{
    /// <summary>The CloudEvents attribute <c>type</c>.</summary>
    public string CloudName => $"PerfServerless.{Name}";
}
