using System.Globalization;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.CardPages;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.Meetings;

/// <summary>
/// Where the next decision is typed, and what leads on. It is one form, so that a decision that stands in the fields when somebody goes on is written
/// down and not lost. Its first button is the one that Enter presses.
/// </summary>
internal static class MeetingFormHtml
{
    public static string Of(MeetingView view, Reader reader) => $"""
        <section class="card"><h2>{reader.Tell(DecisionWords.FormTitle)}</h2>
        {DecisionHtml.Fields(view.Form, reader)}
        {Buttons([(MeetingPress.Decide, DecisionWords.Record, IsMain: false)], reader)}</section>
        <p class="small">{reader.Tell(MeetingWords.KeptFirst)}</p>
        {Buttons([.. Ways(view)], reader)}
        """;

    public static string Buttons(IReadOnlyList<(string Verb, Word Title, bool IsMain)> buttons, Reader reader) =>
        $"""<p class="buttons">{string.Concat(buttons.Select(b => Button(b.Verb, reader.Tell(b.Title), b.IsMain)))}</p>""";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Button(string verb, string title, bool isMain) =>
        $"""<button type="submit" name="{CardPost.VerbField}" value="{verb}"{(isMain ? " class=\"main\"" : "")}>{title}</button>""";

    private static IEnumerable<(string, Word, bool)> Ways(MeetingView view)
    {
        if (view.At < view.Items)
            yield return (MeetingPress.Go + Number(view.At + 1), view.At + 1 == view.Items ? MeetingWords.ToOthers : MeetingWords.Next, true);
        else yield return (MeetingPress.End, MeetingWords.End, true);
        if (view.At > 0) yield return (MeetingPress.Go + Number(view.At - 1), MeetingWords.Back, false);
        if (view.At < view.Items) yield return (MeetingPress.End, MeetingWords.End, false);
    }
}
