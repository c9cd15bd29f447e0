using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfServerless.Domain.Amounts;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Rules.Verdicts;
using PerfServerless.Functions.EventApi;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Webhooks;

/// <summary>The examples of docs/events.md, and what the code writes, held against the schemas by a validator that is not ours (ajv).</summary>
public sealed partial class EventExamplesTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private const string Validation = """
        const Ajv = require(process.argv[1]).default;
        let text = ''; process.stdin.on('data', d => text += d).on('end', () => {
          for (const { name, schema, data } of JSON.parse(text)) {
            const fits = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false }).compile(schema);
            for (const e of fits(data) ? [] : fits.errors) console.log(`${name} ${e.instancePath} ${e.message}`);
          }
        });
        """;

    [Fact]
    public async Task Every_example_of_the_documentation_fits_its_schema_and_every_kind_has_one()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, "docs", "events.md"));
        var examples = Examples().Matches(page).Select(m => (Type: m.Groups[1].Value, Data: JsonNode.Parse(m.Groups[2].Value)!)).ToList();
        var whole = JsonNode.Parse(Whole().Match(page).Groups[1].Value)!;
        examples.Add((whole["type"]!.GetValue<string>()["PerfServerless.".Length..], whole["data"]!.DeepClone()));

        Assert.Equal(EventTypes.All.Select(t => t.Name).Order(StringComparer.Ordinal), examples.Select(e => e.Type).Order(StringComparer.Ordinal));
        Assert.Empty(await MistakesAsync(examples));
        foreach (var type in EventTypes.All) Assert.Contains($"`{type.CloudName}`", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_code_writes_fits_its_schema()
    {
        var kpi = Acme.Kpi("ole-1", Acme.Ole) with { Targets = new([new("2026-Q1", 100)]), Unit = new(UnitKind.Money, "EUR", 2) };
        var changed = kpi with { Targets = new([new("2026-Q1", 90)]) };
        var last = Acme.Actual("ole-1", "2026-W20", 1.5m, "note", Acme.Ole) with { AsOf = Now, Corrects = "other" };
        var scorecard = Acme.Scorecard(kpi);
        OutgoingEvent[] told =
        [
            KpiUpdated.Of(scorecard, last, personal: true, others: 3),
            KpiUpdated.Of(scorecard, Acme.Actual("gone", "2026-W20", 1), personal: false),
            KpiWentStale.Of(scorecard, kpi, new Overdue("2026-W21", 6, 5), last, Now),
            CheckInReceived.Of(Acme.Tenant, Acme.Ole, "activity", [last], [], Now, personal: true),
            EscalationRaised.Of(Acme.ThisCycle, Acme.Mona, [Acme.Ole, Acme.Ana], Now, Now),
            EscalationCancelled.Of(new() { Cycle = Acme.ThisCycle, Manager = Acme.Mona, People = [Acme.Ole], EscalatedAt = Now }, Now),
            TargetRecalibrated.Between(scorecard, Acme.Scorecard(changed), "v2", Now, personal: true).Single(),
            DestinationTested.Of(Acme.Tenant, "hook-1", "1", Now),
            .. Decided(personal: true),
            .. Decided(personal: false),
        ];

        Assert.Empty(await MistakesAsync([.. told.Select(t => (t.Type, JsonNode.Parse(t.Data)!))]));
    }

    private static IEnumerable<OutgoingEvent> Decided(bool personal)
    {
        var decision = DecisionChanges.Record(new(Acme.ThisCycle, "a"), new("Call them", Acme.Ole, new(2026, 6, 12), new("ole-1"), new("grow")), Acme.Ceo, Now);
        yield return DecisionRecorded.Of(decision, personal);
        yield return DecisionRecorded.Of(DecisionChanges.Record(new(Acme.ThisCycle, "b"), new("We stay", null, null), Acme.Ceo, Now), personal);

        var moved = DecisionChanges.Move(decision, ActionMove.MoveDate, Acme.Ole, Now, "later", new(2026, 6, 19))!;
        yield return ActionChanged.Of(moved, personal);
        yield return ActionChanged.Of(DecisionChanges.Mend(moved, DecisionChanges.TermsOf(moved) with { Owner = Acme.Ana }, Acme.Ceo, Now)!, personal);
        yield return ActionChanged.Of(DecisionChanges.Mend(moved, new("Call nobody", null, null), Acme.Ceo, Now)!, personal);
        foreach (var move in new[] { ActionMove.Accept, ActionMove.Decline, ActionMove.Finish, ActionMove.Drop, ActionMove.Withdraw })
            yield return ActionChanged.Of(DecisionChanges.Move(decision, move, Acme.Ole, Now)!, personal);
    }

    [Fact]
    public async Task What_does_not_fit_is_found()
    {
        var data = JsonNode.Parse("""{"destination":7,"more":true}""")!;

        Assert.Equal(
            ["DestinationTested  must NOT have additional properties", "DestinationTested /destination must be string"],
            await MistakesAsync([(nameof(DestinationTested), data)]));
        Assert.Equal(
            ["DestinationTested  must have required property 'destination'"],
            await MistakesAsync([(nameof(DestinationTested), new JsonObject())]));
    }

    private static async Task<IReadOnlyList<string>> MistakesAsync(IReadOnlyList<(string Type, JsonNode Data)> examples)
    {
        var asked = new JsonArray([.. examples.Select(e => new JsonObject
        {
            ["name"] = e.Type, ["schema"] = Closed(EventSchemas.Of(EventTypes.Find(e.Type)!, $"https://reviews.example/{e.Type}")), ["data"] = e.Data.DeepClone(),
        })]);
        var start = new ProcessStartInfo("node", ["-e", Validation, NodeModules.Find("ajv", "dist/2020.js")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(asked.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.Web)));
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.Equal(0, node.ExitCode);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Receivers pass over what they do not know; here a member that the schema does not name is a mistake of ours.</summary>
    private static JsonObject Closed(JsonObject schema)
    {
        foreach (var (_, value) in schema.ToList())
        {
            if (value is JsonObject inner) Closed(inner);
        }

        if (schema["properties"] is JsonObject) schema["additionalProperties"] = false;
        return schema;
    }

    [GeneratedRegex("```json (\\w+)\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Examples();

    [GeneratedRegex("```json\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Whole();
}
