using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfServerless.SimulatedTeams.Events;

/// <summary>The events that arrived, newest first, for a developer.</summary>
internal static class EventInboxPage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Html(IReadOnlyList<ArrivedEvent> events)
    {
        var page = new StringBuilder()
            .Append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"refresh\" content=\"5\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Events that arrived</title>")
            .Append("<style>body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#222}")
            .Append("table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}td:first-child{white-space:nowrap}")
            .Append("small{color:#555}pre{background:#f6f6f6;padding:.5rem;overflow:auto;white-space:pre-wrap}</style></head><body>")
            .Append("<h1>Events that arrived</h1><p><a href=\"/\">All chats</a> · <a href=\"/events.json\">as JSON</a> · ")
            .Append("another system that listens: each event was signed, and is shown once however often it came; ")
            .Append(CultureInfo.InvariantCulture, $"the last {EventInbox.Kept} are kept</p>");
        if (events.Count == 0) return page.Append("<p>No event has come yet.</p></body></html>").ToString();

        page.Append("<table><thead><tr><th>when (UTC)</th><th>what</th><th>about</th><th>data</th></tr></thead><tbody>");
        foreach (var e in events.Reverse())
        {
            var data = JsonSerializer.Serialize(e.Whole, Readable);
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Stamp(e.Time)}</td><td>{Safe(e.Type[(e.Type.IndexOf('.', StringComparison.Ordinal) + 1)..])}")
                .Append(e.Times > 1 ? $" <small>{e.Times} times</small>" : "")
                .Append(CultureInfo.InvariantCulture, $"</td><td><code>{Safe(e.Subject)}</code></td>")
                .Append(CultureInfo.InvariantCulture, $"<td><details><summary>{Safe(Short(e))}</summary><pre>{Safe(data)}</pre></details></td></tr>");
        }

        return page.Append("</tbody></table></body></html>").ToString();
    }

    /// <summary>The data's first members, as a line.</summary>
    private static string Short(ArrivedEvent e)
    {
        const int Longest = 80;
        var line = string.Join(", ", e.Whole.GetProperty("data").EnumerateObject()
            .Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(p => $"{p.Name} {p.Value}"));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }

    private static string Stamp(DateTimeOffset at) => at.ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
