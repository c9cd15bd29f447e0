using System.Globalization;
using PerfServerless.Bot.Cards.Charts;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Bot.Cards;

/// <summary>An item's history as a chart, with its target and where it is expected to be; the lines are told apart by their legends.</summary>
internal static class ChartPart
{
    /// <summary>Nothing where there is nothing to draw.</summary>
    public static IEnumerable<CardElement> Of(BriefLine line, Reader reader)
    {
        if (line.Picture is not { Values: { Count: > 1 } values } picture) yield break;

        var name = CardText.Plain(reader.Show(line.Name), 80);
        var (first, last) = (values[0].On, picture.Expected?.On ?? values[^1].On);
        yield return new CardElement.LineChart(
            name,
            [
                new(reader.Say(BriefCardWords.ChartValues), "categoricalBlue", [.. values.Select(At)]),
                .. picture.Expected is { } expected
                    ? [new(reader.Say(BriefCardWords.ChartExpected), "categoricalLightBlue", [At(values[^1]), At(expected)])]
                    : Array.Empty<ChartSeries>(),
                .. new[] { picture.Target, picture.TargetHigh }.OfType<decimal>().Select(
                    target => new ChartSeries(reader.Say(BriefCardWords.ChartTarget), "neutral", [At(new(first, target)), At(new(last, target))])),
            ])
        {
            Fallback = CardParts.Subtle($"{TrendBars.Of(line.Values) ?? TrendBars.Of([.. values.Select(v => v.Value)])} {(line.Since is { } since ? reader.Say(since) : "")}"),
            Spacing = "Small",
        };
    }

    private static ChartValue At(BriefPicturePoint point) => new(point.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (double)point.Value);
}
