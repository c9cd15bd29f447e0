using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Chat;
using PerfServerless.Functions.Pages;

namespace PerfServerless.Functions.CardPages;

/// <summary>A person's card as a page with the same content and the same inputs.</summary>
internal static class CardPage
{
    /// <param name="token">The one-time token that its form sends back.</param>
    public static string Render(ChatCard card, Reader reader, string token) => card.Match(
        form: c => Page(c.Title, reader, FormHtml.Of(c, reader, token)),
        receipt: c => Page(c.Title, reader, ReceiptHtml.Of(c, reader, token)),
        statement: c => Page(c.Title, reader, StatementHtml.Of(c, reader, token)),
        line: c => Page(c.Text, reader, ""),
        escalation: c => Page(c.Title, reader, EscalationHtml.Of(c, reader, token)),
        brief: c => Page(c.Title, reader, $"""<p><a href="{Html.Text(c.Link.AbsoluteUri)}">{Html.Text(reader.Say(CardPageWords.OpenBrief))}</a></p>"""),
        notice: c => Notice(c.Title, c.Text, reader),
        handover: c => Page(c.Title, reader, HandoverHtml.Of(c, reader, token)),
        proposal: c => Page(c.Title, reader, HandoverHtml.Of(c, reader, token)),
        decide: c => Page(c.Title, reader, DecisionHtml.Of(c, reader, token)),
        action: c => Page(c.Title, reader, DecisionHtml.Of(c, reader, token)),
        actions: c => Page(c.Title, reader, DecisionHtml.Of(c, reader)));

    public static string Notice(Saying title, Saying text, Reader reader) => Page(title, reader, $"<p>{Html.Isolated(reader.Say(text))}</p>");

    private static string Page(Saying title, Reader reader, string body) => PageFrame.AroundForm(reader, title, $"""
        <main class="card-page">
        <h1>{Html.Isolated(reader.Say(title))}</h1>
        {body}
        </main>
        """);
}
