namespace PerfServerless.Domain.Identity;

/// <summary>What one person owes in one cycle: <c>tenant:cadence:occurrence:person</c>.</summary>
public sealed record RequestKey(CycleKey Cycle, PersonId Person)
{
    public override string ToString() => $"{Cycle}:{Person}";

    /// <returns>The key, or null where the text is none.</returns>
    public static RequestKey? TryParse(string? text) =>
        text?.LastIndexOf(':') is int at and > 0
        && CycleKey.TryParse(text[..at]) is { } cycle && Code.TryRead<PersonId>(text[(at + 1)..], out var person)
            ? new RequestKey(cycle, person.Value)
            : null;
}
