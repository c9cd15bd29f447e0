using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Rules;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>What was given, each value with its status, and what is still owed.</summary>
internal static class ReceiptHtml
{
    public static string Of(ChatCard.Receipt receipt, Reader reader, string token) => $"""
        {(receipt.Remark is { } remark ? $"""<p class="remark" role="status">{Html.Isolated(reader.Say(remark))}</p>""" : "")}
        {string.Concat(receipt.Lines.Select(l => Line(l, reader)))}
        {FormHtml.Around(token, $"""
        {FormHtml.Hidden(CardPost.PageField, "1")}{FormHtml.Hidden(CardPost.CorrectingField, "false")}{(receipt.StateIn is { } request ? FormHtml.Hidden(CardPost.RequestField, request.ToString()) : "")}
        {(receipt.StillOwed.Count > 0 ? $"<h2>{Html.Text(reader.Say(CardWords.StillOwed))}</h2>{FormHtml.Sections(receipt.StillOwed, reader)}" : "")}
        {FormHtml.Buttons([.. Buttons(receipt)], reader)}
        """)}
        {Rules(receipt.Rules, reader)}
        """;

    /// <summary>The rules behind what is shown, one press away.</summary>
    /// <param name="reasons">Why they led to what is shown, where that is not shown already.</param>
    public static string Rules(IReadOnlyList<string> ids, Reader reader, IReadOnlyList<Saying>? reasons = null) => ids.Count == 0 ? "" : $"""
        <details class="more"><summary>{Html.Text(reader.Say(CardPageWords.Rules))}</summary>
        {string.Concat((reasons ?? []).Select(r => $"<p>{Html.Isolated(reader.Say(r))}</p>"))}
        <dl class="rules">{string.Concat(RuleBook.Of(ids).Select(r => $"<div><dt>{Html.Text(r.Id)}</dt><dd>{Html.Text(reader.Say(r.Sentence))}</dd></div>"))}</dl></details>
        """;

    private static string Line(ReceiptLine line, Reader reader) => $"""
        <section class="card"><h2>{Html.Isolated(line.Name)}</h2>
        <p class="quiet">{Html.Isolated(string.Join(" · ", line.About.Select(reader.Say)))}</p>
        <p><strong>{Html.Text(reader.Show(line.Value))}</strong>{(line.Standing is { } status ? $" {StatusMark.Of(status.Status, reader)}" : "")}</p>
        {(line.Standing is { } standing ? Standing(standing, reader) : "")}</section>
        """;

    private static string Standing(ReceiptStanding standing, Reader reader) => $"""
        {(standing.Stated is { } stated ? $"<p>{Html.Text(reader.Say(CardWords.StatedByYou))} {StatusMark.Of(stated, reader)}</p>" : "")}
        <p>{Html.Isolated(reader.Say(standing.Reason))}</p>
        {(standing.AsksWhy ? $"""<p class="quiet">{Html.Text(reader.Say(CardWords.AskedWhy))}</p>""" : "")}
        {string.Concat(standing.Remarks.Select(r => $"""<p class="quiet">{Html.Isolated(reader.Say(r))}</p>"""))}
        """;

    private static IEnumerable<(string Verb, Word Title)> Buttons(ChatCard.Receipt receipt)
    {
        if (receipt.StillOwed.Count > 0) yield return (CardVerb.Submit, CardWords.Submit);
        if (!receipt.MayCorrect || receipt.Lines.Count == 0) yield break;
        if (receipt.Lines.Any(l => l.Standing is { AsksWhy: true })) yield return (CardVerb.Correct, CardWords.SayWhy);
        yield return (CardVerb.Correct, CardWords.CorrectValue);
        if (receipt.StateIn is not null) yield return (CardVerb.Statement, CardWords.StateStatus);
    }
}
