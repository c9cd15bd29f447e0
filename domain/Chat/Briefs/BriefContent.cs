using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;

namespace PerfServerless.Domain.Chat.Briefs;

/// <summary>The brief's card.</summary>
public static class BriefContent
{
    // A card has to stay small: the page names everybody.
    private const int MostPeople = 5;

    /// <param name="link">The signed address of the full page.</param>
    public static ChatCard.Brief Of(Brief brief, Uri link) => new(
        brief.Cycle,
        BriefCardWords.Title.Say(brief.CadenceName, brief.MeetingAt),
        brief.Headline,
        brief.Completeness.Sentence,
        [.. brief.Agenda.Select(i => Line(brief, i))],
        [.. Remarks(brief)],
        link)
    {
        Trust = brief.TrustSentence,
        Whole = brief.RollUps.FirstOrDefault(r => r.Kind == BriefRollUpKind.Whole) is { Reading: var whole }
            ? new(BriefCardWords.AllTogether.Say(), null, whole.Status, BriefText.Why(whole).Sentence)
            : null,
        Rules = RuleBook.Of(Behind(brief)),
    };

    private static BriefLine Line(Brief brief, AgendaItem item)
    {
        var row = BriefText.RowOf(brief, item);
        return new(BriefText.Subject(item), row is null ? null : BriefText.Judged(row), item.Status, item.Reason)
        {
            Minutes = item.Minutes,
            Action = item.Action is { } action ? BriefQuestions.Needed(brief, action, row) : null,
            Picture = row is null ? null : Picture(brief, row),
            Since = row is null ? null : BriefQuestions.SinceValueBefore(brief, row),
            Values = row is null ? [] : [.. row.Points.Select(p => p.Value)],
            Stated = row?.Verdict.Stated?.Status,
            Outlook = row?.Forecast is { Expected: not null } ? BriefText.Forecast(row)?.Sentence : null,
            Remarks = row is null ? [] : [.. BriefText.Remarks(row).Select(r => r.Sentence)],
        };
    }

    private static BriefPicture? Picture(Brief brief, BriefRow row)
    {
        DateOnly? End(string period) => Period.TryParse(period, brief.FiscalYearStartMonth)?.Last;

        IReadOnlyList<BriefPicturePoint> values =
        [
            .. from point in BriefSeries.Of(row)
               let end = End(point.Period)
               where end is not null
               select new BriefPicturePoint(end.Value, point.Value),
        ];
        return values.Count < 2 ? null : new(values)
        {
            Target = row.Target,
            TargetHigh = row.TargetHigh,
            Expected = row.Forecast is { Expected: { } expected, Period: { } period } && End(period) is { } until && until > values[^1].On ? new(until, expected) : null,
        };
    }

    /// <summary>The rules of what the card shows; the page has all of the brief's.</summary>
    private static IEnumerable<string> Behind(Brief brief) =>
        brief.Agenda.SelectMany(item => BriefText.RowOf(brief, item) is { } row
                ? RulesBehind.Of(row.Verdict).Concat(row.Forecast is { Expected: not null } forecast ? forecast.RulesBehind() : []).Prepend(item.RuleId)
                : [item.RuleId])
            .Concat(brief.RollUps.Where(r => r.Kind == BriefRollUpKind.Whole).Select(r => r.Reading.RuleId));

    private static IEnumerable<Saying> Remarks(Brief brief)
    {
        foreach (var cause in BriefCauses.Of(brief)) yield return cause;
        if (brief.AgendaLeftOut > 0) yield return BriefCardWords.LeftOut.Say(brief.AgendaLeftOut);
        if (brief.Silent.Count > 0) yield return BriefCardWords.NotAnswered.Say(People(brief.Silent));
        if (brief.Unreachable.Count > 0) yield return BriefCardWords.NotReachable.Say(People(brief.Unreachable));
        if (brief.Excused.Count > 0) yield return BriefCardWords.Excused.Say(People(brief.Excused));
        yield return BriefCardWords.Leader.Say(brief.CadenceName);
    }

    private static Part.List People(IReadOnlyList<BriefPerson> people)
    {
        var named = people.Take(MostPeople)
            .Select(p => p.Why is null ? BriefCardWords.Person.Say(p.Person, p.Missing) : BriefCardWords.PersonWhy.Say(p.Person, p.Why));
        return Part.Of(people.Count > MostPeople ? named.Append(BriefCardWords.MorePeople.Say(people.Count - MostPeople)) : named);
    }
}
