using System.Globalization;
using System.Text.Json;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Decisions;

namespace PerfServerless.Host.Commands.Decisions;

/// <summary>Prints what the host tells of decisions: what people typed stays on its line, and nothing of it is a command to the terminal.</summary>
internal sealed class DecisionsText(Reader reader, TextWriter output)
{
    /// <param name="none">What is said where there is none.</param>
    public void List(IReadOnlyList<JsonElement> decisions, Word none)
    {
        if (decisions.Count == 0) output.WriteLine(reader.Say(none));
        foreach (var decision in decisions) output.WriteLine(Line(decision));
    }

    public void Story(JsonElement story)
    {
        output.WriteLine(Line(story.GetProperty("decision")));
        foreach (var entry in story.GetProperty("ledger").EnumerateArray())
        {
            var what = reader.Say(LedgerWords.Entry.Say(Part.Of(Enum.Parse<ActionMove>(Text(entry, "what")!))));
            string?[] more = [Text(entry, "from"), Text(entry, "dueBefore"), Text(entry, "note") is { } note ? $"“{OneLine(note)}”" : null];
            var before = string.Join(", ", more.OfType<string>());
            output.WriteLine($"  {Moment(entry.GetProperty("at"))}  {Text(entry, "by"),-16}  {what,-16}  {before}".TrimEnd());
        }
    }

    private string Line(JsonElement decision)
    {
        var action = decision.GetProperty("action") is { ValueKind: JsonValueKind.Object } its ? its : (JsonElement?)null;
        var (due, owner) = action is { } item ? (Text(item, "dueOn"), Text(item, "owner")) : ("", "");
        return $"{Text(decision, "key"),-44}  {due,-10}  {owner,-16}  {State(decision, action),-24}  {OneLine(Text(decision, "text"))}".TrimEnd();
    }

    private string State(JsonElement decision, JsonElement? action)
    {
        if (decision.GetProperty("withdrawnAt").ValueKind != JsonValueKind.Null) return reader.Say(ActionWords.Withdrawn);
        if (action is not { } item) return "";

        var state = ActionWords.State.Say(Part.Of(Enum.Parse<ActionState>(Text(item, "state")!)));
        return reader.Say(item.GetProperty("overdue").GetBoolean() ? ActionWords.StateOverdue.Say(state) : state);
    }

    private static string? Text(JsonElement of, string member) => of.GetProperty(member).GetString();

    private static string OneLine(string? text) => string.Concat((text ?? "").Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();

    private static string Moment(JsonElement moment) => moment.GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
