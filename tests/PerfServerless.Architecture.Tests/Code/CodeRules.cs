using System.Text.RegularExpressions;
using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Code;

/// <summary>House rules that a look at the text decides.</summary>
internal static partial class CodeRules
{
    public const int LongestFile = 400;
    public const int WidestLine = 160;
    public const double ShareOfWideLines = 0.005;

    private const string Application = "functions/PerfServerless.Functions/";

    private const string Stubs = "eng/reference-stubs/";

    private static readonly HashSet<string> ReadsWhatOthersSend = new(StringComparer.Ordinal)
    {
        "domain/Words/Part.cs", // any value that a part can be made of
        "domain/Words/PluralRules.cs", // the rules' text
        "domain/Words/Reader.cs", // a language may choose its words by some kinds of parts alone
        "storage/Tables/EntityReader.cs", // what the service answers
        "storage/Tables/TableClient.cs",
        "storage/Tables/TableContinuation.cs",
        "storage/Tables/TableEntity.cs", // whatever an object holds
        "storage/Tables/TableFilter.cs",
    };

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> code) =>
        from file in code
        where !IsStub(file) && file.Lines > LongestFile
        select $"{file.Path} has {file.Lines} lines, more than {LongestFile}";

    /// <summary>A few lines may be longer: texts of tests, and pages written as they will be sent.</summary>
    public static IEnumerable<string> TooManyLongLines(IReadOnlyCollection<SourceFile> code)
    {
        var lines = code.Where(f => !IsStub(f)).SelectMany(f => f.Text.Split('\n').Select((text, at) => (f.Path, Line: at + 1, text.Length))).ToList();
        var wide = lines.Where(l => l.Length > WidestLine).ToList();
        return wide.Count <= lines.Count * ShareOfWideLines ? [] : wide.Select(l => $"{l.Path}:{l.Line} has {l.Length} characters");
    }

    /// <summary>
    /// A catch-all that throws is where a closed set was left open: the case that somebody adds is found when it happens, not when it is
    /// written. What comes from outside (texts, tokens, whatever an object holds) may be anything, and is refused in these files.
    /// </summary>
    public static IEnumerable<string> OpenEnds(IEnumerable<SourceFile> code) =>
        from file in code
        where IsProduct(file) && !IsStub(file) && !ReadsWhatOthersSend.Contains(file.Path)
        from Match match in ThrowingCatchAll().Matches(file.Text)
        where !match.Value.Contains("UnreachableException", StringComparison.Ordinal)
        select $"{file.Path} ends in '{match.Value.Trim()}'";

    /// <summary>Types at the left margin: with file-scoped namespaces those are the ones that are not nested.</summary>
    public static IEnumerable<string> SeveralTypes(IEnumerable<SourceFile> code) =>
        from file in code
        let count = TopLevelType().Count(WithoutRawText(file.Text))
        where !IsStub(file) && count > 1
        select $"{file.Path} holds {count} types";

    /// <summary>Calendar arithmetic lives in one folder, and its library with it.</summary>
    public static IEnumerable<string> CalendarLibraryElsewhere(IEnumerable<SourceFile> code) =>
        from file in code
        where IsProduct(file) && !file.Path.StartsWith("domain/Calendars/", StringComparison.Ordinal) && CalendarLibrary().IsMatch(file.Text)
        select $"{file.Path} uses NodaTime";

    /// <summary>Whatever leaves the orchestrator's thread is false non-determinism. The whole application and the engine keep to it.</summary>
    public static IEnumerable<string> LeavesTheThread(IEnumerable<SourceFile> code) =>
        from file in code
        where file.Path.StartsWith("functions/", StringComparison.Ordinal) || file.Path.StartsWith("durable/", StringComparison.Ordinal)
        from Match match in OffThread().Matches(WithoutComments(file.Text))
        select $"{file.Path} calls {match.Value}";

    /// <summary>Ways to people are chosen where the application is put together; nothing else in it knows one by name.</summary>
    public static IEnumerable<string> KnowsLetters(IEnumerable<SourceFile> code) =>
        from file in code
        where file.Path.StartsWith(Application, StringComparison.Ordinal) && !file.Path.StartsWith(Application + "Composition/", StringComparison.Ordinal)
        where Letters().IsMatch(WithoutComments(file.Text))
        select $"{file.Path} knows the room of letters";

    /// <summary>A policy in an orchestrator is part of its replay: changed, it parks every review that runs. Activities decide, and are recorded.</summary>
    public static IEnumerable<string> DecidesInReplay(IEnumerable<SourceFile> code) =>
        from file in code
        where file.Path.StartsWith(Application, StringComparison.Ordinal) && file.Path.EndsWith("Orchestrator.cs", StringComparison.Ordinal)
        from Match match in OwnDecision().Matches(WithoutComments(file.Text))
        select $"{file.Path} decides by {match.Value}";

    /// <summary>The analyzer that bans ambient clocks, randomness and sleeping is off nowhere.</summary>
    public static IEnumerable<string> SilencesTheBans(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Path.EndsWith(".cs", StringComparison.Ordinal)
            || file.Path.EndsWith(".csproj", StringComparison.Ordinal)
            || file.Path.EndsWith(".props", StringComparison.Ordinal)
        where SilencedBan().IsMatch(file.Text)
        select $"{file.Path} silences the banned-symbols rule";

    private static bool IsStub(SourceFile file) => file.Path.StartsWith(Stubs, StringComparison.Ordinal);

    private static bool IsProduct(SourceFile file) =>
        !file.Path.StartsWith("tests/", StringComparison.Ordinal) && !file.Path.StartsWith("tools/", StringComparison.Ordinal);

    private static string WithoutRawText(string text) => RawText().Replace(text, "");

    private static string WithoutComments(string text) => LiteralOrComment().Replace(text, "");

    [GeneratedRegex(@"^(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|record(?:\s+(?:class|struct))?|struct|interface|enum|delegate)\s+\w", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("\"\"\".*?\"\"\"", RegexOptions.Singleline)]
    private static partial Regex RawText();

    [GeneratedRegex("//[^\n]*|\"(?:[^\"\\\\\n]|\\\\.)*\"")]
    private static partial Regex LiteralOrComment();

    [GeneratedRegex(@"^\s*(?:(?:_|var \w+) => throw|default:\s*throw|case var \w+:\s*throw)[^\n]*", RegexOptions.Multiline)]
    private static partial Regex ThrowingCatchAll();

    [GeneratedRegex(@"\bNodaTime\b")]
    private static partial Regex CalendarLibrary();

    [GeneratedRegex(@"\.ConfigureAwait\(|\bTask\.Run\(")]
    private static partial Regex OffThread();

    [GeneratedRegex(@"\bPerfServerless\.Mail\b")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\b(?!\w*RetryPolicy\b)\w*(?:Policy|Policies|LadderRules|Planner)\b")]
    private static partial Regex OwnDecision();

    [GeneratedRegex(@"(?:warning disable|NoWarn|SuppressMessage|severity)[^\n]*RS003[01]")]
    private static partial Regex SilencedBan();
}
