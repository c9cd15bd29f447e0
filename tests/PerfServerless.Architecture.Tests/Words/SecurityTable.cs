using System.Text.RegularExpressions;
using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Words;

/// <summary>The table of what must hold: every row says how far it is built, and names tests that are there.</summary>
internal static partial class SecurityTable
{
    public const string Path = "docs/security.md";

    /// <summary>The rows that the table has to have.</summary>
    public static IEnumerable<string> MissingRows(string text) =>
        Enumerable.Range(1, 24).Select(n => $"S{n}").Where(row => !text.Contains($"\n| {row} |", StringComparison.Ordinal));

    /// <summary>Tests that a row names and no file has.</summary>
    public static IEnumerable<string> UnknownTests(string text, IReadOnlyCollection<SourceFile> code) =>
        from match in Named().Matches(text)
        let type = match.Groups["type"].Value
        let test = match.Groups["test"].Value
        where !code.Any(f => f.Path.EndsWith($"/{type}.cs", StringComparison.Ordinal) && f.Text.Contains($" {test}(", StringComparison.Ordinal))
        select $"{type}.{test}";

    /// <summary>Rows that say built and name no test.</summary>
    public static IEnumerable<string> Unshown(string text) =>
        from line in text.Split('\n')
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells is ["", ['S', ..], _, ['b', 'u', 'i', 'l', 't', ..], _, ..] && !Named().IsMatch(cells[4])
        select cells[1];

    [GeneratedRegex("`(?<type>[A-Za-z]+Tests)\\.(?<test>[A-Za-z0-9_]+)`")]
    private static partial Regex Named();
}
