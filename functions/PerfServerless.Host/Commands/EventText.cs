using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Host.Commands;

/// <summary>The destinations of events as the console shows them.</summary>
internal sealed class EventText(Reader reader, TextWriter output)
{
    private const string Moment = "yyyy-MM-dd HH:mm";
    private const int Gap = 2;

    public void Say(Saying what) => output.WriteLine(reader.Say(what));

    public void List(JsonElement destinations)
    {
        if (destinations.GetArrayLength() == 0)
        {
            Say(EventCommandWords.None);
            return;
        }

        List<string[]> rows =
        [
            [
                .. new Saying[]
                {
                    EventCommandWords.ColumnId, EventCommandWords.ColumnTo, EventCommandWords.ColumnTypes, EventCommandWords.ColumnState,
                    EventCommandWords.ColumnWaiting, EventCommandWords.ColumnLast,
                }.Select(reader.Say),
            ],
            .. destinations.EnumerateArray().Select(Row),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToList();
        foreach (var row in rows) output.WriteLine(string.Concat(row.Select((cell, c) => cell.PadRight(widths[c] + Gap))).TrimEnd());
        foreach (var d in destinations.EnumerateArray())
        {
            if (d.GetProperty("lastFailure").GetString() is { } why) output.WriteLine($"{d.GetProperty("id").GetString()}: {why}");
        }
    }

    /// <summary>The secret stands alone in the last line, so that a script can take it.</summary>
    public void Added(JsonElement shown) => Shown(shown, EventCommandWords.Added.Say(shown.GetProperty("id").GetString()!));

    public void Rotated(JsonElement shown, int hours) => Shown(shown, EventCommandWords.Rotated.Say(shown.GetProperty("id").GetString()!, hours));

    private void Shown(JsonElement shown, Saying what)
    {
        Say(what);
        output.WriteLine(shown.GetProperty("secret").GetString());
    }

    private string[] Row(JsonElement d)
    {
        var types = d.GetProperty("types").EnumerateArray().Select(t => t.GetString()).ToList();
        return
        [
            d.GetProperty("id").GetString()!,
            d.GetProperty("to").GetString()!,
            types.Count == 0 ? reader.Say(EventCommandWords.AllTypes) : string.Join(',', types),
            reader.Say(d.GetProperty("state").GetString() switch
            {
                "held" => EventCommandWords.IsHeld.Say(At(d, "heldAt")),
                "failing" => EventCommandWords.Failing.Say(At(d, "failingSince")),
                _ => EventCommandWords.Works,
            }),
            d.GetProperty("waiting").GetInt64().ToString(reader.Culture),
            d.GetProperty("lastDeliveredAt").ValueKind == JsonValueKind.String ? At(d, "lastDeliveredAt") : reader.Say(EventCommandWords.Never),
        ];
    }

    private static string At(JsonElement d, string name) => d.GetProperty(name).GetDateTimeOffset().UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);
}
