using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Actuals;

namespace PerfServerless.Functions.Facts;

/// <summary>Reads what is asked for from an address, and says what is wrong with it: one that is misread answers with the wrong rows.</summary>
internal static class FactQueryReader
{
    private const int LongestPlace = 400;

    private static readonly string[] Names = ["tenant", "from", "to", "recordedFrom", "limit", "after", "personal", "separator", "decimal"];

    /// <returns>The query, or the sentence that says what is wrong.</returns>
    public static (FactQuery? Query, Saying? Mistake) Read(string kind, IQueryCollection values)
    {
        if (FactNames.Find(kind) is not { } known) return (null, FactNames.Refusal(kind));
        if (values.Keys.FirstOrDefault(k => !Names.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } other)
            return (null, FactWords.NoParameter.Say(other, Part.Of(Names)));
        if (values.FirstOrDefault(v => v.Value.Count > 1).Key is { } twice) return (null, FactWords.Twice.Say(twice));

        var asked = new FactQuery(known);
        foreach (var (name, text) in values.Select(v => (v.Key, v.Value.ToString())).Where(v => v.Item2.Length > 0))
        {
            var (next, mistake) = With(asked, name.ToUpperInvariant(), text);
            if (mistake is not null) return (null, mistake);
            asked = next;
        }

        if (asked.From > asked.To) return (null, FactWords.TurnedAround.Say(values["from"].ToString(), values["to"].ToString()));
        return asked.Separator == asked.DecimalSign ? (null, FactWords.SameSign) : (asked, null);
    }

    private static (FactQuery Query, Saying? Mistake) With(FactQuery asked, string name, string text) => name switch
    {
        "FROM" => Day(text) is { } day ? (asked with { From = day }, null) : (asked, FactWords.NoDay.Say(text)),
        "TO" => Day(text) is { } day ? (asked with { To = day }, null) : (asked, FactWords.NoDay.Say(text)),
        "RECORDEDFROM" when asked.Kind != FactKind.Actuals => (asked, (Saying)FactWords.OnlyActuals),
        "RECORDEDFROM" => StatedMoment.Read(text) is { } moment ? (asked with { RecordedFrom = moment }, null) : (asked, FactWords.NoMoment.Say(text)),
        "LIMIT" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= FactNames.MostRows
            ? (asked with { Limit = limit }, null)
            : (asked, FactWords.NoLimit.Say(text, FactNames.MostRows)),
        "AFTER" => text.Length <= LongestPlace && text.All(c => c is > ' ' and <= '~')
            ? (asked with { After = text }, null)
            : (asked, (Saying)FactWords.NoPlace),
        "PERSONAL" => bool.TryParse(text, out var personal) ? (asked with { Personal = personal }, null) : (asked, FactWords.NoFlag.Say(text)),
        "SEPARATOR" => text switch
        {
            "," or ";" => (asked with { Separator = text[0] }, null),
            "tab" => (asked with { Separator = '\t' }, null),
            _ => (asked, FactWords.NoSeparator.Say(text)),
        },
        "DECIMAL" => text is "." or "," ? (asked with { DecimalSign = text[0] }, null) : (asked, FactWords.NoDecimalSign.Say(text)),
        _ => (asked, null),
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
