using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Reviews;

namespace PerfServerless.Host.Commands.Cadences;

/// <summary>Prints what the host tells of cadences.</summary>
internal sealed class CadenceText(Reader reader, TextWriter output)
{
    public void List(JsonElement cadences)
    {
        if (cadences.GetArrayLength() == 0) output.WriteLine(reader.Say(CadenceOrderWords.None));
        foreach (var cadence in cadences.EnumerateArray())
        {
            var state = cadence.GetProperty("state").GetString();
            var next = cadence.TryGetProperty("next", out var at) && at.ValueKind == JsonValueKind.String ? Moment(at) : "";
            output.WriteLine($"{Text(cadence, "id"),-16}  {(state == "Running" ? next : state),-25}  {Text(cadence, "name")}");
        }
    }

    public void Show(JsonElement cadence)
    {
        foreach (var cell in cadence.GetProperty("cells").EnumerateObject().Where(c => c.Value.GetString() is { Length: > 0 }))
            output.WriteLine($"{cell.Name,-16}  {cell.Value.GetString()}");
        if (cadence.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.Object)
        {
            foreach (var step in (string[])["opensAt", "dueAt", "escalateAt", "briefAt", "meetingAt"])
                output.WriteLine($"{step,-16}  {Moment(next.GetProperty(step))}");
        }

        foreach (var meeting in cadence.GetProperty("meetings").EnumerateArray())
        {
            var changes = meeting.EnumerateObject().Skip(1).Where(m => m.Value.ValueKind is JsonValueKind.String or JsonValueKind.True)
                .Select(m => m.Value.ValueKind == JsonValueKind.True ? m.Name : $"{m.Name} {m.Value.GetString()}");
            output.WriteLine($"{Text(meeting, "meeting"),-16}  {string.Join(", ", changes)}");
        }
    }

    public void Changed(JsonElement answer) => output.WriteLine(Text(answer, "told"));

    private static string? Text(JsonElement of, string member) => of.GetProperty(member).GetString();

    private static string Moment(JsonElement moment) => moment.GetDateTimeOffset().ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
