using System.Globalization;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>An example of the page of rules: a KPI with its values, and what is said of it on some days.</summary>
/// <param name="Line">Where it begins in the page.</param>
/// <param name="Said">What is said by day.</param>
internal sealed partial record PageExample(int Line, Scorecard Scorecard, IReadOnlyList<Actual> Actuals, IReadOnlyList<(DateOnly On, string Verdict)> Said)
{
    private const string Fence = "```example";

    public static IReadOnlyList<PageExample> All(string page)
    {
        var lines = page.Split('\n');
        var examples = new List<PageExample>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != Fence) continue;

            var own = lines.Skip(i + 1).TakeWhile(l => l != "```").ToList();
            examples.Add(Of(i + 1, [.. own.Select(l => l.Split(": ", 2)).Select(l => (l[0], l[1]))]));
        }

        return examples;
    }

    public IReadOnlyList<Actual> KnownOn(DateOnly day) => [.. Actuals.Where(a => DateOnly.FromDateTime(a.RecordedAt.DateTime) <= day)];

    private static PageExample Of(int line, List<(string Key, string Text)> lines)
    {
        var words = lines.Single(l => l.Key == "kpi").Text.Split(", ").ToList();
        var targets = Targets("targets");
        var kpi = A.Kpi(
            Take("lower is better") ? Direction.LowerIsBetter : Take("stay in band") ? Direction.StayInBand : Take("higher is better") ? Direction.HigherIsBetter : throw Unread(line),
            Take("sum") ? Accumulation.Cumulative : Take("level") ? Accumulation.Level : throw Unread(line),
            Enum.GetValues<Frequency>().Single(f => Take(f.ToString().ToLowerInvariant())),
            new(Number("tolerance "), Number("at risk "), Whole("bad periods "), Whole("good periods ")),
            targets.Baseline,
            Whole("fresh for ")) with
        {
            Targets = targets,
            Resets = After("resets ") is { } resets ? Enum.Parse<Frequency>(resets, ignoreCase: true) : null,
            Recalibrations = [.. lines.Where(l => l.Key.StartsWith("targets before ", StringComparison.Ordinal)).Select(l => Change(l.Key))],
        };
        var fiscal = Whole("fiscal year from ") ?? 1;
        if (words.Count > 0) throw Unread(line);

        var organisation = A.Scorecard().Organisation with
        {
            FiscalYearStartMonth = fiscal,
            Holidays = [.. (Text("holidays") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(A.Day)],
        };
        return new(
            line,
            A.Scorecard(kpi) with { Organisation = organisation },
            [.. Text("values")!.Split(' ').Select((v, i) => Actual(v, i, fiscal))],
            [.. lines.Where(l => l.Key.StartsWith("on ", StringComparison.Ordinal)).Select(l => (A.Day(l.Key[3..]), l.Text))]);

        string? Text(string key) => lines.FirstOrDefault(l => l.Key == key).Text;
        bool Take(string word) => words.Remove(word);
        string? After(string start) =>
            words.Find(w => w.StartsWith(start, StringComparison.Ordinal)) is { } word && words.Remove(word) ? word[start.Length..] : null;
        double? Number(string start) => After(start) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;
        int? Whole(string start) => After(start) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        TargetProfile Targets(string key) => new(
            [
                .. Text(key)!.Split(' ')
                    .Select(t => Target().Match(t))
                    .Select(m => new PeriodTarget(m.Groups[1].Value, Amount(m.Groups[2].Value), m.Groups[4].Success ? Amount(m.Groups[4].Value) : null)),
            ],
            Text("baseline") is { } baseline ? Amount(baseline) : null);
        Recalibration Change(string key) => new()
        {
            Before =
                Targets(key), After =
                    Targets("targets"), Reason = "r", EffectiveFrom = A.Day(key["targets before ".Length..]), ProposedBy = new("a"), ApprovedBy = new("b"),
        };
    }

    private static Actual Actual(string text, int number, int fiscal)
    {
        var match = Value().Match(text);
        var actual = A.Actual(match.Groups[1].Value, Amount(match.Groups[2].Value), number) with
        {
            RecordedAt = new(Period.TryParse(match.Groups[1].Value, fiscal)!.Last.AddDays(1), new(9, 0), TimeSpan.Zero),
        };
        if (!match.Groups[4].Success) return actual;

        var stated = new DateTimeOffset(A.Day(match.Groups[4].Value), new(9, 0), TimeSpan.Zero);
        return actual with { RecordedAt = stated, AsOf = stated };
    }

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static InvalidDataException Unread(int line) => new($"docs/rules.md, line {line}: the example's KPI has a word that is not known here.");

    [GeneratedRegex(@"^([^=]+)=(-?[0-9.]+?)(\.\.(-?[0-9.]+))?$")]
    private static partial Regex Target();

    [GeneratedRegex("^([^=]+)=(-?[0-9.]+)(@([0-9-]+))?$")]
    private static partial Regex Value();
}
