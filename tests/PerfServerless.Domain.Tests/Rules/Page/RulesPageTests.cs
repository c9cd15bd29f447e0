using System.Globalization;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>What the page of rules shows is what the product says, and what somebody else says who read the page.</summary>
public sealed class RulesPageTests
{
    private static readonly IReadOnlyList<PageExample> Examples = PageExample.All(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "rules.md")));

    [Fact]
    public void Every_example_comes_out_as_the_page_says() =>
        Assert.Empty(Wrong(Product));

    [Fact]
    public void Every_example_comes_out_so_by_the_page_alone() =>
        Assert.Empty(Wrong(ByPage));

    [Fact]
    public void The_page_shows_every_rule_that_needs_an_example()
    {
        string[] shown = [.. Examples.SelectMany(e => e.Said).Select(s => s.Verdict.Split('(', ')')[1]).Distinct().Order()];

        Assert.Equal(
            [
                "status.alarm-held-back", "status.at-risk", "status.clearing", "status.gap", "status.no-target-for-period", "status.off-track",
                "status.on-track", "status.stale",
            ],
            shown);
        Assert.True(Examples.Count > 20);
    }

    private static IEnumerable<string> Wrong(Func<PageExample, DateOnly, PageVerdict> judge) =>
        from example in Examples
        from said in example.Said
        let told = Told(judge(example, said.On), said.Verdict)
        where told != said.Verdict
        select $"Line {example.Line} on {said.On:yyyy-MM-dd}: {said.Verdict} there, {told} here.";

    private static PageVerdict ByPage(PageExample example, DateOnly on) =>
        new PageJudge(example.Scorecard, new Dictionary<string, IReadOnlyList<Domain.Scorecards.Actual>> { ["kpi"] = example.KnownOn(on) }, on)
            .Decide(example.Scorecard.Kpis[0]);

    private static PageVerdict Product(PageExample example, DateOnly on) => PageVerdicts.Of(A.Reading(example.Scorecard, on, example.KnownOn(on)).Kpis[A.Id]);

    /// <summary>A verdict as the page tells it: as much of it, and to as many decimals.</summary>
    private static string Told(PageVerdict verdict, string like)
    {
        var status = $"{StatusName.Of(verdict.Status).En()} ({verdict.RuleId})";
        if (verdict.Judged is not { } judged) return status;

        var parts = like.Split(", ").Skip(1).Select(part => part.Split(' ') switch
        {
            ["before", ..] => $"before {StatusName.Of(verdict.Before!.Value).En()}",
            ["value", var number] => $"value {Shown(judged.Value, number)}",
            ["expected", var low, "to", var high] => $"expected {Shown(judged.Expected, low)} to {Shown(judged.High!.Value, high)}",
            ["expected", var number] => $"expected {Shown(judged.Expected, number)}",
            ["run", _] => $"run {judged.Run}",
            [_, "days"] => $"{judged.Days} days",
            [_, "missing"] => $"{judged.Missing} missing",
            _ => $"'{part}' is not known here",
        });
        return string.Join(", ", parts.Prepend(status));
    }

    private static string Shown(Fraction number, string like)
    {
        var decimals = like.Contains('.', StringComparison.Ordinal) ? like.Length - like.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return number.Rounded(decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
