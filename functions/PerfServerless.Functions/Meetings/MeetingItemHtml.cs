using System.Globalization;
using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Meetings;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Reviews;
using PerfServerless.Functions.BriefPages;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Meetings;

/// <summary>The item that was called: how it stands, its chart, its four questions, and how long it has taken.</summary>
internal static class MeetingItemHtml
{
    public static string Of(MeetingView view, Reader reader) => view.Item is { } item ? Item(view, item, reader) : $"""
        <section class="called">
        <h2>{reader.Tell(MeetingWords.Others)}</h2>
        <p class="turn">{Clock(view, Closing(view.Brief), reader)}</p>
        <p>{reader.Tell(view.Items == 0 ? BriefPageWords.AgendaEmpty : MeetingWords.OthersHelp)}</p>
        </section>
        """;

    /// <summary>The four questions; below what is typed where there is no room beside it.</summary>
    public static string Questions(MeetingView view, Reader reader) => view.Item is not { } item
        ? ""
        : $"""<dl class="questions">{string.Concat(BriefQuestions.Of(view.Brief, item).Select(a => Answer(a, reader)))}</dl>""";

    /// <summary>What is left of the meeting for decisions; null where the brief does not say.</summary>
    public static int? Closing(Brief brief) =>
        brief.MeetingMinutes is { } all && all - brief.Agenda.Sum(i => i.Minutes ?? 0) is > 0 and var left ? left : null;

    private static string Item(MeetingView view, AgendaItem item, Reader reader)
    {
        var (brief, row) = (view.Brief, BriefText.RowOf(view.Brief, item));
        var since = MeetingWords.Since.Say(view.Meeting!.By, view.Meeting.Since);
        return $"""
            <section class="called">
            <p class="quiet">{reader.Tell(MeetingWords.Item.Say(view.At + 1, view.Items))}</p>
            <h2>{reader.Tell(BriefText.Subject(item))}</h2>
            <p class="turn">{Clock(view, item.Minutes, reader)} <span class="quiet">{reader.Tell(since)}</span></p>
            <p class="stand">{BriefPageAgenda.Stand(brief, item, row, reader)}</p>
            <p class="reason">{reader.Tell(BriefText.Reason(brief, item).Sentence)}</p>
            {(row is null ? "" : ItemChart.Of(brief, row, reader))}
            </section>
            """;
    }

    private static string Answer(BriefAnswer answer, Reader reader) =>
        $"<div><dt>{reader.Tell(answer.Question)}</dt>{string.Concat(answer.Answers.Select(a => $"<dd>{reader.Tell(a.Sentence)}</dd>"))}</div>";

    /// <summary>Runs on by the page's script; without one it shows the time at which the page was made.</summary>
    private static string Clock(MeetingView view, int? box, Reader reader)
    {
        var taken = MeetingMoves.Taken(view.Meeting!, view.At, view.Now);
        var most = box is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        var over = taken > most;
        var clock = $"""
            <span class="clock{(over ? " over" : "")}" role="timer" aria-label="{reader.Attribute(MeetingWords.Clock)}" {Data(taken, most)}>{Shown(taken)}</span>
            """;
        return box is { } of ? $"{clock} {OfBox(of, over, reader)}" : clock;
    }

    private static string OfBox(int box, bool over, Reader reader) => $"""
        <span>{reader.Tell(MeetingWords.OfBox.Say(box))}</span> <span class="bad" id="over"{(over ? "" : " hidden=\"\"")}>⚠ {reader.Tell(MeetingWords.Over)}</span>
        """;

    /// <summary>What the script counts on from.</summary>
    private static string Data(TimeSpan taken, TimeSpan? most) =>
        $"""data-taken="{Seconds(taken)}"{(most is { } box ? $" data-box=\"{Seconds(box)}\"" : "")}""";

    private static string Shown(TimeSpan taken) => string.Create(CultureInfo.InvariantCulture, $"{(int)taken.TotalMinutes}:{taken.Seconds:00}");

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
