using System.Text.Json;
using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Cards;

/// <summary>Keeps cards within what every version of the channel carries.</summary>
internal static class CardSize
{
    /// <summary>Characters of a card's JSON: 40 KB in UTF-16, the strictest published limit, less room for the envelope.</summary>
    public const int Max = 18_000;

    /// <exception cref="CardTooLargeException">It is larger than <see cref="Max"/>.</exception>
    public static RenderedCard Checked(string kind, AdaptiveCard card) =>
        Measure(card) is { Length: < Max } fits ? fits : throw new CardTooLargeException(kind, Measure(card).Length);

    /// <summary>The card with as many entries as fit, from <paramref name="entries"/> downwards.</summary>
    /// <exception cref="CardTooLargeException">It is too large without any.</exception>
    public static RenderedCard Fit(string kind, int entries, Func<int, AdaptiveCard> build)
    {
        for (var shown = entries; shown > 0; shown -= Math.Max(1, shown / 8))
        {
            if (Measure(build(shown)) is { Length: < Max } fits) return fits;
        }

        return Checked(kind, build(0));
    }

    private static RenderedCard Measure(AdaptiveCard card)
    {
        var json = JsonSerializer.SerializeToElement(card, ProtocolJson.Options);
        return new RenderedCard(json, card.Speak, json.GetRawText().Length);
    }
}
