using PerfServerless.Domain.Rules.Readings;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>Somebody who writes the rules anew from their page reaches the product's verdicts.</summary>
public sealed class PageJudgeTests
{
    private const int Seed = 2026;
    private const int Kpis = 20_000;

    [Fact]
    public void The_page_alone_leads_to_the_same_verdict_on_every_random_kpi()
    {
        var kpis = new RandomKpis(Seed);
        var rules = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Kpis; i++)
        {
            var (scorecard, actuals, on, kpi) = kpis.Next();
            var product = PageVerdicts.Comparable(
                PageVerdicts.Of(Scoring.Read(scorecard, actuals.Where(a => a.Count > 0).ToDictionary(a => a[0].Kpi, a => a), on).Kpis[kpi.Id]));
            var page = PageVerdicts.Comparable(
                new PageJudge(scorecard, actuals.Where(a => a.Count > 0).ToDictionary(a => a[0].Kpi.Value, a => a, StringComparer.Ordinal), on).Decide(kpi));

            Assert.True(page == product, $"KPI {i} on {on:yyyy-MM-dd}: the page says {page}, the product {product}.\n{Described(kpi, actuals)}");
            rules[product.RuleId] = rules.GetValueOrDefault(product.RuleId) + 1;
        }

        // Each kind of verdict is there often enough to mean something.
        Assert.Equal(10, rules.Count);
        Assert.All(rules, r => Assert.True(r.Value > Kpis / 100, $"{r.Key} came {r.Value} times."));
    }

    private static string Described(Kpi kpi, IReadOnlyList<IReadOnlyList<Actual>> actuals) =>
        $"{kpi.Direction} {kpi.Accumulation} {kpi.Frequency} {kpi.Resets} {kpi.Rules}, targets {string.Join(' ', kpi.Targets.Targets)}, baseline {kpi.Targets.Baseline}, "
        + $"changes {string.Join(' ', kpi.Recalibrations.Select(r => $"{r.EffectiveFrom}: {string.Join(' ', r.Before.Targets)}"))}\n"
        + string.Join('\n', actuals.SelectMany(a => a).Select(a => $"{a.Kpi} {a.Period} {a.Value} {a.RecordedAt:O} {a.AsOf:O} {a.Corrects}"));
}
