using System.Text.RegularExpressions;
using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Words;

/// <summary>What documents promise: links that lead somewhere, words that the code uses, decisions told whole.</summary>
internal static partial class DocumentRules
{
    private static readonly string[] PartsOfADecision = ["Context", "Options", "Decision", "Consequences"];

    /// <summary>Links to files of the repository that are not there.</summary>
    public static IEnumerable<string> DeadLinks(IEnumerable<SourceFile> documents, Func<string, bool> exists) =>
        from document in documents
        where document.Path.EndsWith(".md", StringComparison.Ordinal)
        from Match match in Link().Matches(Fenced().Replace(document.Text, ""))
        let target = match.Groups["to"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        where !exists(Path.Combine(Path.GetDirectoryName(document.Path) ?? "", target))
        select $"{document.Path} leads to {target}, which is not there";

    public static IEnumerable<string> IncompleteDecisions(IEnumerable<SourceFile> documents) =>
        from document in documents
        where document.Path.StartsWith("docs/adr/", StringComparison.Ordinal) && Path.GetFileName(document.Path) != "README.md"
        from part in PartsOfADecision
        where !document.Text.Contains($"\n## {part}", StringComparison.Ordinal)
        select $"{document.Path} has no part '{part}'";

    /// <summary>The vocabulary's words with the names by which code knows them: rows of <c>| word | sentence | `Name` |</c>.</summary>
    public static IReadOnlyDictionary<string, string[]> Vocabulary(string markdown) =>
        Row().Matches(markdown).ToDictionary(
            m => m.Groups["word"].Value.Trim().ToLowerInvariant(),
            m => CodeName().Matches(m.Groups["code"].Value).Select(c => c.Groups[1].Value).ToArray(),
            StringComparer.Ordinal);

    /// <summary>The words that the vocabulary bans: the first column of its last table.</summary>
    public static IReadOnlySet<string> Banned(string markdown) =>
        markdown[markdown.IndexOf("## Words we do not use", StringComparison.Ordinal)..].Split('\n')
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| not ", StringComparison.Ordinal))
            .SelectMany(l => l.Split('|')[1].Split(',', StringSplitOptions.TrimEntries))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Names with a banned word in them, read by their capitals.</summary>
    public static IEnumerable<string> Synonyms(IEnumerable<string> names, IReadOnlySet<string> banned) =>
        from name in names.Distinct(StringComparer.Ordinal)
        let word = Capitalised().Matches(name).Select(m => m.Value).FirstOrDefault(banned.Contains)
        where word is not null
        select $"{name} says {word}";

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\[[^\]]*\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"^\| \*\*(?<word>[^|*]+)\*\* \|[^|]+\|(?<code>[^|\n]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeName();
}
