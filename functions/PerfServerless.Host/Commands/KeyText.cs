using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Operations;

namespace PerfServerless.Host.Commands;

/// <summary>An organisation's keys as the console shows them.</summary>
internal sealed class KeyText(Reader reader, TextWriter output)
{
    private const string Moment = "yyyy-MM-dd HH:mm";
    private const int Gap = 2;

    public void List(JsonElement keys)
    {
        if (keys.GetArrayLength() == 0)
        {
            output.WriteLine(reader.Say(KeyCommandWords.NoKeys));
            return;
        }

        List<string[]> rows =
        [
            [
                .. new Saying[]
                {
                    KeyCommandWords.ColumnId, KeyCommandWords.ColumnName, KeyCommandWords.ColumnScopes, KeyCommandWords.ColumnState,
                    KeyCommandWords.ColumnExpires, KeyCommandWords.ColumnUsed, KeyCommandWords.ColumnBy,
                }.Select(reader.Say),
            ],
            .. keys.EnumerateArray().Select(Row),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)).ToList();
        foreach (var row in rows) output.WriteLine(string.Concat(row.Select((cell, c) => cell.PadRight(widths[c] + Gap))).TrimEnd());
    }

    public void Made(JsonElement shown) => Shown(shown, KeyCommandWords.Made);

    public void Rotated(JsonElement shown) => Shown(shown, KeyCommandWords.Rotated);

    public void Revoked(JsonElement key) => output.WriteLine(reader.Say(KeyCommandWords.Revoked.Say(Text(key, "id"))));

    /// <summary>The key stands alone in the last line, so that a script can take it.</summary>
    private void Shown(JsonElement shown, Word<string, string> word)
    {
        var made = shown.GetProperty("made");
        output.WriteLine(reader.Say(word.Say(Text(made, "id"), At(made, "expiresAt"))));
        output.WriteLine(Text(shown, "key"));
    }

    private string[] Row(JsonElement key) =>
    [
        Text(key, "id"),
        Text(key, "name"),
        string.Join(',', key.GetProperty("scopes").EnumerateArray().Select(s => s.GetString())),
        reader.Say(KeyCommandWords.State.Say(new Part.Choice(Text(key, "state")))),
        At(key, "expiresAt"),
        key.GetProperty("lastUsedAt").ValueKind == JsonValueKind.String ? At(key, "lastUsedAt") : reader.Say(KeyCommandWords.Never),
        Text(key, "madeBy"),
    ];

    private static string At(JsonElement key, string name) =>
        key.GetProperty(name).GetDateTimeOffset().UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
