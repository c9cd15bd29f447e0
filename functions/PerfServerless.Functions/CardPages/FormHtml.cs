using System.Globalization;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Scorecards.Misses;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Domain.Words.Catalogue.Rules;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>The inputs of a form, with what their owner should see beside them.</summary>
internal static class FormHtml
{
    public static string Of(ChatCard.Form form, Reader reader, string token) => $"""
        <p>{Html.Isolated(reader.Say(form.Intro))}</p>
        {(form.Outlook is { } outlook ? $"""<p class="quiet">{Html.Isolated(reader.Say(outlook))}</p>""" : "")}
        {(form.Pages > 1 ? $"""<p class="quiet">{Html.Text(reader.Say(CardWords.Page.Say(form.Page, form.Pages)))}</p>""" : "")}
        {Around(token, $"""
        {Hidden(CardPost.PageField, form.Page.ToString(CultureInfo.InvariantCulture))}{Hidden(CardPost.CorrectingField, form.Correcting ? "true" : "false")}
        {Sections(form.Sections, reader)}
        {Confidences(form, reader)}
        <p class="field"><label for="blocker">{Html.Text(reader.Say(CardWords.Blocker))}</label>
        <textarea id="blocker" name="{CardPost.Blocker}" rows="3" maxlength="{TypedLimits.Text.ToString(CultureInfo.InvariantCulture)}"{Described("blocker", form.BlockerError)}>{Html.Text(form.Blocker)}</textarea>{Mistake("blocker", form.BlockerError, reader)}</p>
        {Buttons(
            [
                (CardVerb.Submit, form.Correcting ? CardWords.SaveCorrections : CardWords.Submit),
                .. form.Pages > 1 && !form.Correcting ? [(CardVerb.Next, form.Page < form.Pages ? CardWords.Next : CardWords.FirstPage)] : Array.Empty<(string, Word)>(),
                .. form.Correcting ? [(CardVerb.Show, CardWords.Back)] : Array.Empty<(string, Word)>(),
            ],
            reader)}
        """)}
        """;

    /// <summary>A form that is sent to the page's own address, with the token that counts once.</summary>
    public static string Around(string token, string inputs) => $"""<form method="post" class="card">{Hidden(CardPost.Token, token)}{inputs}</form>""";

    public static string Hidden(string name, string value) => $"""<input type="hidden" name="{name}" value="{Html.Text(value)}">""";

    public static string Buttons(IReadOnlyList<(string Verb, Word Title)> buttons, Reader reader) =>
        $"""<p class="buttons">{string.Concat(buttons.Select((b, i) => $"""<button type="submit" name="{CardPost.VerbField}" value="{b.Verb}"{(i == 0 ? " class=\"main\"" : "")}>{Html.Text(reader.Say(b.Title))}</button>"""))}</p>""";

    public static string Sections(IReadOnlyList<FormSection> sections, Reader reader)
    {
        var labels = new FieldLabels(sections, reader);
        return string.Concat(sections.Select(s => (s.Heading is { } heading ? $"<h2>{Html.Isolated(reader.Say(heading))}</h2>" : "")
            + string.Concat(s.Fields.Select(f => Field(f, labels, reader)))));
    }

    private static string Field(FormField field, FieldLabels labels, Reader reader)
    {
        var id = $"{field.Kpi}.{field.Period.Code}";
        var value = field.Typed ?? (field.Given is { } given ? ValueText.Number(field.Unit, given, reader.Culture) : "");
        return $"""
            <fieldset><legend>{Html.Isolated(field.Name)}</legend>
            <p class="quiet">{Html.Isolated(string.Join(" · ", field.Context.Prepend(FieldWords.Period.Say(field.Period)).Select(reader.Say)))}{Trend(field)}</p>
            <p class="field"><label for="{CardPost.Value}{id}">{Html.Isolated(labels.Value(field))}</label>
            <input id="{CardPost.Value}{id}" name="{CardPost.Value}{id}" inputmode="decimal" autocomplete="off" maxlength="{TypedLimits.Number.ToString(CultureInfo.InvariantCulture)}" value="{Html.Text(value)}"{Described(CardPost.Value + id, field.Error)}>{Mistake(CardPost.Value + id, field.Error, reader)}</p>
            {(field.AsksWhy ? Why(field, id, labels, reader) : "")}
            </fieldset>
            """;
    }

    /// <summary>Only of what misses.</summary>
    private static string Why(FormField field, string id, FieldLabels labels, Reader reader) => $"""
        <p class="field"><label for="{CardPost.Cause}{id}">{Html.Isolated(labels.Cause(field))}</label>
        <select id="{CardPost.Cause}{id}" name="{CardPost.Cause}{id}"><option value="">{Html.Text(reader.Say(CardWords.NotSaid))}</option>
        {string.Concat(Enum.GetValues<MissCause>().Select(c => $"""<option value="{c}"{(field.Cause == c ? " selected" : "")}>{Html.Text(reader.Say(MissWords.ChoiceOf(c)))}</option>"""))}</select></p>
        <p class="field"><label for="{CardPost.Note}{id}">{Html.Isolated(labels.Note(field))}</label>
        <input id="{CardPost.Note}{id}" name="{CardPost.Note}{id}" maxlength="{TypedLimits.Text.ToString(CultureInfo.InvariantCulture)}" value="{Html.Text(field.TypedNote)}"{Described(CardPost.Note + id, field.NoteError)}>{Mistake(CardPost.Note + id, field.NoteError, reader)}</p>
        """;

    // Read aloud it would be a row of names of signs.
    private static string Trend(FormField field) => TrendBars.Of(field.Values) is { } bars ? $"""<span aria-hidden="true"> · {bars}</span>""" : "";

    private static string Confidences(ChatCard.Form form, Reader reader)
    {
        (Confidence Value, Word Words)[] choices =
            [(Confidence.High, CardWords.ConfidenceHigh), (Confidence.Medium, CardWords.ConfidenceMedium), (Confidence.Low, CardWords.ConfidenceLow)];
        return $"""
            <p class="field"><label for="confidence">{Html.Text(reader.Say(CardWords.Confidence))}</label>
            <select id="confidence" name="{CardPost.Confidence}"><option value="">{Html.Text(reader.Say(CardWords.NotSaid))}</option>
            {string.Concat(choices.Select(c => $"""<option value="{c.Value}"{(form.Confidence == c.Value ? " selected" : "")}>{Html.Text(reader.Say(c.Words))}</option>"""))}</select></p>
            """;
    }

    private static string Described(string id, Saying? mistake) => mistake is null ? "" : $""" aria-invalid="true" aria-describedby="{id}-mistake" """;

    private static string Mistake(string id, Saying? mistake, Reader reader) =>
        mistake is null ? "" : $"""<span id="{id}-mistake" class="mistake">⚠ {Html.Isolated(reader.Say(mistake))}</span>""";
}
