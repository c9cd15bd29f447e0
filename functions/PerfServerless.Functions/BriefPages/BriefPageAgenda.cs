using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.BriefPages;

/// <summary>What the meeting should speak about: of each item its picture, the one reason and who does what now; the rest is behind it.</summary>
internal static class BriefPageAgenda
{
    public static string Of(Brief brief, Reader reader)
    {
        var items = brief.Agenda.Count == 0
            ? $"<p>{reader.Tell(BriefPageWords.AgendaEmpty)}</p>"
            : $"""<ol class="story">{string.Concat(brief.Agenda.Select(i => Item(brief, i, reader)))}</ol>""";
        return $"""<h2 id="agenda">{reader.Tell(Heading(brief))}</h2>{items}<div class="beside-agenda">{string.Concat(Beside(brief, reader))}</div>""";
    }

    private static Saying Heading(Brief brief) => brief switch
    {
        { Agenda.Count: 0 } => BriefPageWords.Agenda,
        { MeetingMinutes: { } minutes } => AgendaTimeWords.Heading.Say(minutes),
        _ => BriefPageWords.AgendaByException,
    };

    private static string Item(Brief brief, AgendaItem item, Reader reader)
    {
        var row = BriefText.RowOf(brief, item);
        var minutes = item.Minutes is { } count ? $""" <span class="box">{reader.Tell(AgendaTimeWords.Minutes.Say(count))}</span>""" : "";
        return $"""
            <li><div class="what"><h3>{reader.Tell(BriefText.Subject(item))}{minutes}</h3>
            <p class="stand">{Stand(brief, item, row, reader)}</p>
            <p>{RuleMark.Said(brief, BriefText.Reason(brief, item), reader)}</p>
            {Behind(brief, item, row, reader)}</div>{(row is null ? "" : ItemChart.Of(brief, row, reader))}</li>
            """;
    }

    /// <summary>How it stands at a glance.</summary>
    /// <param name="row">Of its KPI; null where it is about none.</param>
    internal static string Stand(Brief brief, AgendaItem item, BriefRow? row, Reader reader) => string.Join(" ", Standing(brief, item, row, reader));

    private static IEnumerable<string> Standing(Brief brief, AgendaItem item, BriefRow? row, Reader reader)
    {
        yield return StatusMark.Of(item.Status, reader);
        if (row is null) yield break;

        if (row.Verdict.Stated is { } human) yield return $"{StatusMark.Of(human.Status, reader)} <span class=\"quiet\">{reader.Tell(BriefPageWords.Stated)}</span>";
        if (BriefText.Judged(row) is { } judged)
            yield return $"""<span class="value">{reader.Tell(judged)}</span>{(BriefText.SoFar(brief, row) is { } sum ? $" <span class=\"quiet\">{reader.Tell(sum)}</span>" : "")}""";
        if (BriefText.Target(row) is { } target) yield return Quiet(BriefText.TargetPeriod(brief, row) is { } period ? BriefPageWords.AgainstFor.Say(target, period) : BriefPageWords.Against.Say(target), reader);
        if (BriefQuestions.SinceValueBefore(brief, row) is { } since) yield return Quiet(since, reader);
    }

    private static string Quiet(Saying saying, Reader reader) => $"""<span class="quiet">{reader.Tell(saying)}</span>""";

    /// <summary>The four questions, with what else was noticed. What is to be done is what can be pressed.</summary>
    private static string Behind(Brief brief, AgendaItem item, BriefRow? row, Reader reader)
    {
        var answers = BriefQuestions.Of(brief, item);
        var said = answers.SelectMany(a => a.Answers).Select(a => a.Sentence).ToHashSet();
        var noticed = row is null ? [] : BriefText.Remarks(row).Where(r => !said.Contains(r.Sentence));
        var summary = item.Action is { } action ? BriefQuestions.Needed(brief, action, row) : AgendaQuestionWords.Action.Say();
        return $"""
            <details><summary>{reader.Tell(summary)}</summary><dl class="questions">{string.Concat(answers.Select(a => Answer(brief, a, reader)))}</dl>
            {string.Concat(noticed.Concat(Counts(item)).Select(r => $"<p class=\"small\">{RuleMark.Said(brief, r, reader)}</p>"))}</details>
            """;
    }

    private static string Answer(Brief brief, BriefAnswer answer, Reader reader) =>
        $"<div><dt>{reader.Tell(answer.Question)}</dt>{string.Concat(answer.Answers.Select(a => $"<dd>{RuleMark.Said(brief, a, reader)}</dd>"))}</div>";

    private static IEnumerable<Remark> Counts(AgendaItem item) =>
        item.Reasons is { } reasons ? [new(BriefPageWords.Counts.Say(reasons.Sum(r => r.Points)), [.. reasons.Select(r => r.RuleId)])] : [];

    /// <summary>What is left of the meeting, and what it need not speak about.</summary>
    private static IEnumerable<string> Beside(Brief brief, Reader reader)
    {
        if (BriefText.Closing(brief) is { } closing) yield return Line("closing", closing);
        if (brief.AgendaLeftOut > 0)
            yield return $"""<p class="quiet"><a href="#{BriefTable.Id}">{reader.Tell(BriefPageWords.AgendaMore.Say(brief.AgendaLeftOut))}</a></p>""";
        if (BriefText.BackOnTrack(brief) is { } back) yield return Line("quiet", back);
        if (BriefText.Quiet(brief) is { } quiet) yield return Line("quiet", quiet);

        string Line(string style, Remark remark) => $"""<p class="{style}">{RuleMark.Said(brief, remark, reader)}</p>""";
    }

    /// <summary>The forecast of a row, where it has one, named as such.</summary>
    internal static IEnumerable<Remark> Outlook(BriefRow row) =>
        BriefText.Forecast(row) is { } forecast ? [forecast with { Sentence = BriefPageWords.OutlookIs.Say(forecast.Sentence) }] : [];
}
