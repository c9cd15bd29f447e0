using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using PerfServerless.SimulatedTeams.Chats;

namespace PerfServerless.SimulatedTeams;

/// <summary>All simulated chats on one page, for a developer.</summary>
internal static class OverviewPage
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Html(ChatRooms rooms, DateTimeOffset? now, bool hasMail, bool hasEvents = false)
    {
        var page = new StringBuilder()
            .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"5\"><title>Simulated Teams</title>")
            .Append("<style>body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222}")
            .Append("h2{margin:2rem 0 .2rem;font-size:1.1rem}ul{margin:.2rem 0}small{color:#555}code{background:#eee;padding:0 .3em}")
            .Append("details{display:inline}pre{background:#f6f6f6;padding:.5rem;overflow:auto}</style></head><body>")
            .Append(CultureInfo.InvariantCulture, $"<h1>Simulated Teams of {Safe(rooms.Organisation.Name)}</h1>")
            .Append(CultureInfo.InvariantCulture, $"<p>Business time: {Safe(now is { } t ? Stamp(t) : "the app has not told it yet")}</p>")
            .Append(hasMail ? "<p><a href=\"/mail\">Mail</a></p>" : "")
            .Append(hasEvents ? "<p><a href=\"/events\">Events that another system got</a></p>" : "");

        foreach (var chat in rooms.All.OrderBy(c => c.Person.Name, StringComparer.Ordinal)) Append(page, chat);

        return page.Append("</body></html>").ToString();
    }

    private static void Append(StringBuilder page, Chat chat)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"<h2>{Safe(chat.Person.Name)} <small><code>{Safe(chat.Person.Id)}</code> {Safe(chat.Person.Behaviour.ToString())}</small></h2><ul>");
        foreach (var message in chat.Messages)
        {
            var changed = message.ChangedAt is { } at ? $", rewritten {Stamp(at)}" : "";
            page.Append(CultureInfo.InvariantCulture, $"<li>{Stamp(message.SentAt)}{changed}: {Safe(message.Summary ?? "")} ")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<details><summary>card</summary><pre>{Safe(message.Card?.ToJsonString(Readable) ?? "")}</pre></details></li>");
        }

        foreach (var remark in chat.Remarks) page.Append(CultureInfo.InvariantCulture, $"<li><small>{Safe(remark)}</small></li>");
        page.Append("</ul>");
    }

    private static string Stamp(DateTimeOffset at) => at.ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
