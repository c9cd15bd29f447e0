using System.Globalization;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Typing;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>The form on which an owner states another status beside the computed one.</summary>
internal static class StatementHtml
{
    public static string Of(ChatCard.Statement statement, Reader reader, string token) => $"""
        <p>{Html.Isolated(reader.Say(statement.Intro))}</p>
        {(statement.Error is { } error ? $"""<p class="mistake" role="alert">⚠ {Html.Isolated(reader.Say(error))}</p>""" : "")}
        {FormHtml.Around(token, $"""
        {FormHtml.Hidden(CardPost.RequestField, statement.Request.ToString())}
        {Choice(CardPost.Kpi, ActionCardWords.Kpi, statement.Kpis, statement.Kpi, reader)}
        {Choice(CardPost.Status, ActionCardWords.Status, statement.Statuses, statement.Status, reader)}
        <p class="field"><label for="reason">{Html.Text(reader.Say(ActionCardWords.Reason))}</label>
        <textarea id="reason" name="{CardPost.Reason}" rows="3" maxlength="{TypedLimits.Text.ToString(CultureInfo.InvariantCulture)}">{Html.Text(statement.Reason)}</textarea></p>
        {FormHtml.Buttons([(CardVerb.State, ActionCardWords.StateIt), .. statement.MayReturn ? [(CardVerb.Show, CardWords.Back)] : Array.Empty<(string, Word)>()], reader)}
        """)}
        {ReceiptHtml.Rules(statement.Rules, reader, statement.Reasons)}
        """;

    private static string Choice(string name, Word label, IReadOnlyList<StatementChoice> choices, string? chosen, Reader reader) => $"""
        <fieldset><legend>{Html.Text(reader.Say(label))}</legend>
        {string.Concat(choices.Select((c, i) => $"""<p class="choice"><label><input type="radio" name="{name}" value="{Html.Text(c.Value)}"{(c.Value == chosen ? " checked" : "")}> {Html.Isolated(reader.Say(c.Words))}</label></p>"""))}
        </fieldset>
        """;
}
