using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Decisions;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>Decisions and action items: how one stands with what can be done about it, one that is put right, and a list of them.</summary>
internal static class DecisionHtml
{
    private static readonly string Longest = TypedLimits.Text.ToString(CultureInfo.InvariantCulture);

    public static string Of(ChatCard.Action action, Reader reader, string token) => $"""
        {(action.Remark is { } remark ? $"""<p class="remark" role="status">{Html.Isolated(reader.Say(remark))}</p>""" : "")}
        <section class="card"><h2>{Html.Isolated(reader.Say(action.Text))}</h2>
        {string.Concat(action.Facts.Select(f => $"<p>{Html.Isolated(reader.Say(f))}</p>"))}</section>
        {(action.AsksDate ? Dated(action, reader, token) : action.Moves.Count == 0 ? "" : FormHtml.Around(token, $"""
        {(ActionLabels.TakesNote(action.Moves) ? Note(action, reader) : "")}
        {Mistake(action.Error, "note", reader)}
        {FormHtml.Buttons([.. action.Moves.Select(m => (CardVerb.Move + m, ActionLabels.Of(m)))], reader)}
        """))}
        """;

    public static string Of(ChatCard.Decide decide, Reader reader, string token) => $"""
        <p>{Html.Isolated(reader.Say(decide.Intro))}</p>
        {FormHtml.Around(token, $"""
        {Fields(decide, reader)}
        {FormHtml.Buttons([(CardVerb.Decide, decide.Wish.Mends is null ? DecisionWords.Record : DecisionWords.Save)], reader)}
        """)}
        {(decide.Wish.Mends is null ? "" : FormHtml.Around(token, FormHtml.Buttons([(CardVerb.Show, CardWords.Back)], reader)))}
        """;

    /// <summary>The inputs of a decision, with what is wrong with them.</summary>
    public static string Fields(ChatCard.Decide decide, Reader reader) => $"""
        <p class="field"><label for="what">{Html.Text(reader.Say(DecisionWords.Text))}</label>
        <textarea id="what" name="{CardPost.TextField}" rows="3" maxlength="{Longest}"{Described(decide.TextError, "what")}>{Html.Text(decide.Wish.Text)}</textarea></p>
        {Mistake(decide.TextError, "what", reader)}
        {Owner(decide, reader)}
        <p class="field"><label for="due">{Html.Text(reader.Say(DecisionWords.Due))}</label>
        <input id="due" name="{CardPost.DueField}" autocomplete="off" maxlength="{TypedLimits.Number}" value="{Html.Text(decide.Wish.Due)}"{Described(decide.DueError, "due")}></p>
        {Mistake(decide.DueError, "due", reader)}
        {(decide.Subjects.Count == 0 ? "" : $"""
        <p class="field"><label for="subject">{Html.Text(reader.Say(DecisionWords.Subject))}</label>
        <select id="subject" name="{CardPost.SubjectField}"><option value="">{Html.Text(reader.Say(DecisionWords.NoSubject))}</option>
        {string.Concat(decide.Subjects.Select(s => $"""<option value="{Html.Text(s.Value)}"{(s.Value == decide.Wish.Subject ? " selected" : "")}>{Html.Text(reader.Say(s.Words))}</option>"""))}</select></p>
        """)}
        {(decide.Subjects.Any(s => s.Value.StartsWith(DecisionWish.OfKpi, StringComparison.Ordinal)) || decide.TargetError is not null ? Target(decide, reader) : "")}
        """;

    public static string Of(ChatCard.Actions actions, Reader reader) => $"""
        {Lines(actions, own: true, reader)}
        {Lines(actions, own: false, reader)}
        {(actions.LeftOut > 0 ? $"""<p class="quiet">{Html.Text(reader.Say(ActionWords.More.Say(actions.LeftOut)))}</p>""" : "")}
        """;

    private static string Lines(ChatCard.Actions actions, bool own, Reader reader)
    {
        var lines = actions.Lines.Where(l => l.IsOwn == own).ToList();
        return lines.Count == 0 ? "" : $"""
            <h2>{Html.Text(reader.Say(own ? ActionWords.ListOwed : ActionWords.ListAsked))}</h2>
            <ul>{string.Concat(lines.Select(l => $"<li>{(l.IsOverdue ? "⚠ " : "")}{Html.Isolated(reader.Say(l.Words))}</li>"))}</ul>
            """;
    }

    private static string Dated(ChatCard.Action action, Reader reader, string token) => $"""
        {FormHtml.Around(token, $"""
        <p class="field"><label for="due">{Html.Text(reader.Say(DecisionWords.Due))}</label>
        <input id="due" name="{CardPost.DueField}" autocomplete="off" maxlength="{TypedLimits.Number}" value="{Html.Text(action.Due)}"{Described(action.Error, "due")}></p>
        {Mistake(action.Error, "due", reader)}
        {Note(action, reader)}
        {FormHtml.Buttons([(CardVerb.Move + ActionMove.MoveDate, ActionWords.MoveDate)], reader)}
        """)}
        {FormHtml.Around(token, FormHtml.Buttons([(CardVerb.Show, CardWords.Back)], reader))}
        """;

    private static string Owner(ChatCard.Decide decide, Reader reader) => $"""
        <p class="field"><label for="name">{Html.Text(reader.Say(DecisionWords.Owner))}</label>
        <input id="name" name="{CardPost.NameField}" autocomplete="off" maxlength="{Longest}" value="{Html.Text(decide.Wish.Owner)}"{Described(decide.OwnerError, "name")}></p>
        {Mistake(decide.OwnerError, "name", reader)}
        {(decide.Candidates.Count == 0 ? "" : $"""
        <fieldset><legend>{Html.Text(reader.Say(DecisionWords.WhichOwner))}</legend>
        {string.Concat(decide.Candidates.Select(c => $"""<p class="choice"><label><input type="radio" name="{CardPost.PersonField}" value="{c.Person}"> {Html.Isolated(reader.Say(c.Words))}</label></p>"""))}
        </fieldset>
        """)}
        """;

    /// <summary>Most decisions change none: it is there when it is wanted.</summary>
    private static string Target(ChatCard.Decide decide, Reader reader) => $"""
        <details class="field"{(decide.TargetError is null && string.IsNullOrWhiteSpace(decide.Wish.Target) ? "" : " open=\"\"")}><summary>{Html.Text(reader.Say(TargetWords.Changes))}</summary>
        <p class="field"><label for="target">{Html.Text(reader.Say(TargetWords.Label))}</label>
        <input id="target" name="{CardPost.TargetField}" autocomplete="off" maxlength="{TypedLimits.Target}" value="{Html.Text(decide.Wish.Target)}"{Described(decide.TargetError, "target")}></p>
        {Mistake(decide.TargetError, "target", reader)}</details>
        """;

    private static string Note(ChatCard.Action action, Reader reader) => $"""
        <p class="field"><label for="note">{Html.Text(reader.Say(ActionWords.NoteLabel))}</label>
        <textarea id="note" name="{CardPost.Reason}" rows="2" maxlength="{Longest}">{Html.Text(action.Note)}</textarea></p>
        """;

    private static string Described(Saying? mistake, string id) => mistake is null ? "" : $""" aria-invalid="true" aria-describedby="{id}-mistake" """;

    private static string Mistake(Saying? mistake, string id, Reader reader) =>
        mistake is null ? "" : $"""<p id="{id}-mistake" class="mistake" role="alert">⚠ {Html.Isolated(reader.Say(mistake))}</p>""";
}
