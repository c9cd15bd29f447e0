namespace PerfServerless.Domain.Import;

/// <summary>Shows a loop so that it can be followed with a finger.</summary>
internal static class LoopText
{
    private const int Shown = 12;

    public static string Of<T>(IReadOnlyList<T> loop)
    {
        var nodes = loop.Count <= Shown ? loop.Select(n => $"{n}") : [.. loop.Take(Shown).Select(n => $"{n}"), $"({loop.Count - Shown} more)"];
        return string.Join(" > ", nodes.Append($"{loop[0]}"));
    }
}
