// bridge: the whole file. The rules say these things themselves once they carry sayings (StatusWords.Of, VerdictSentence.Of, VerdictRemarks.Of,
// Statements.Refusal, NumberReading.TryRead); each member below is then replaced by the rule's own.
using System.Globalization;
using PerfServerless.Domain.Formatting;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>What the rules say, as sayings.</summary>
public static class RuleSayings
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    public static Saying Status(Status status) => PartWords.Verbatim.Say(StatusWords.Of(status));

    public static Saying Sentence(Verdict verdict, Kpi kpi) => PartWords.Verbatim.Say(VerdictSentence.Say(verdict, kpi, English));

    public static IReadOnlyList<Saying> Remarks(Verdict verdict, Unit unit, int fiscalYearStartMonth) =>
        [.. VerdictRemarks.Of(verdict, unit, English, fiscalYearStartMonth).Select(r => PartWords.Verbatim.Say(r.Sentence))];

    public static Saying? Refusal(Scorecard scorecard, StatedStatus stated) =>
        Statements.Refusal(scorecard, stated) is { } refusal ? PartWords.Verbatim.Say(refusal) : null;

    public static bool TryReadNumber(string typed, CultureInfo culture, out decimal value, out Saying? mistake, Unit unit)
    {
        var read = NumberReading.TryRead(typed, culture, out value, out var sentence, unit);
        mistake = read ? null : PartWords.Verbatim.Say(sentence);
        return read;
    }
}
