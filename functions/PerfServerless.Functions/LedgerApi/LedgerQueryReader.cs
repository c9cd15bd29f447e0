using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Domain.Words.Catalogue.Decisions;
using PerfServerless.Domain.Words.Catalogue.Operations;
using PerfServerless.Functions.Problems;

namespace PerfServerless.Functions.LedgerApi;

/// <summary>Reads what is asked for from an address, and says what is wrong with it: one that is misread answers with other decisions.</summary>
internal static class LedgerQueryReader
{
    private const int LongestPlace = 120;

    private static readonly string[] OfOne = ["tenant", "personal"];
    private static readonly string[] OfDecisions = ["tenant", "cadence", "cycle", "limit", "after", "personal", "format"];
    private static readonly string[] OfActions = ["tenant", "state", "owner", "cadence", "limit", "after", "personal", "format"];

    public static (LedgerQuery? Query, IResult? Refusal) Decisions(Scorecard scorecard, IQueryCollection values) =>
        Read(new(), OfDecisions, scorecard, values);

    /// <summary>Where no state is named, those that somebody owes.</summary>
    public static (LedgerQuery? Query, IResult? Refusal) Actions(Scorecard scorecard, IQueryCollection values) =>
        Read(new(ActionFilter.Open), OfActions, scorecard, values);

    /// <summary>Of one decision.</summary>
    public static (LedgerQuery? Query, IResult? Refusal) One(Scorecard scorecard, IQueryCollection values) => Read(new(), OfOne, scorecard, values);

    private static (LedgerQuery? Query, IResult? Refusal) Read(LedgerQuery asked, string[] names, Scorecard scorecard, IQueryCollection values)
    {
        if (values.Keys.FirstOrDefault(k => !names.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } other)
            return (null, Problem.BadRequest(LedgerWords.NoParameter.Say(other, Part.Of(names))));
        if (values.FirstOrDefault(v => v.Value.Count > 1).Key is { } twice) return (null, Problem.BadRequest(FactWords.Twice.Say(twice)));

        foreach (var (name, text) in values.Select(v => (v.Key, v.Value.ToString())).Where(v => v.Item2.Length > 0))
        {
            var (next, refusal) = With(asked, name.ToUpperInvariant(), text, scorecard);
            if (next is null) return (null, refusal);
            asked = next;
        }

        return asked is { Cycle: { } cycle, Cadence: { } cadence } && cycle.Cadence != cadence
            ? (null, Problem.NotFound(ReviewProblemWords.NoCycle.Say(cycle.ToString())))
            : (asked, null);
    }

    private static (LedgerQuery? Query, IResult? Refusal) With(LedgerQuery asked, string name, string text, Scorecard scorecard) => name switch
    {
        "CADENCE" => Code.TryRead<CadenceId>(text, out var cadence) && scorecard.Find(cadence.Value) is not null
            ? (asked with { Cadence = cadence }, null)
            : (null, Problem.NotFound(ReviewProblemWords.NoCadence.Say(text, Part.Of(scorecard.Cadences.Select(c => c.Id.Value))))),
        "CYCLE" => CycleKey.TryParse(text) is { } cycle && cycle.Tenant == scorecard.Tenant
            ? (asked with { Cycle = cycle }, null)
            : (null, Problem.NotFound(ReviewProblemWords.NoCycle.Say(text))),
        "OWNER" => Code.TryRead<PersonId>(text, out var owner) && scorecard.Find(owner.Value) is not null
            ? (asked with { Owner = owner }, null)
            : (null, Problem.NotFound(DeliveryWords.NoPerson.Say(text))),
        "STATE" => ActionFilter.Find(text) is { } filter
            ? (asked with { Actions = filter }, null)
            : (null, Problem.BadRequest(LedgerWords.NoState.Say(text, Part.Of(ActionFilter.Names)))),
        "LIMIT" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LedgerQuery.MostRows
            ? (asked with { Limit = limit }, null)
            : (null, Problem.BadRequest(FactWords.NoLimit.Say(text, LedgerQuery.MostRows))),
        "AFTER" => text.Length <= LongestPlace && text.All(c => c is > ' ' and <= '~')
            ? (asked with { After = text }, null)
            : (null, Problem.BadRequest(LedgerWords.NoPlace)),
        "PERSONAL" => bool.TryParse(text, out var personal)
            ? (asked with { Personal = personal }, null)
            : (null, Problem.BadRequest(FactWords.NoFlag.Say(text))),
        "FORMAT" => FormatOf(text) is { } format
            ? (asked with { Format = format }, null)
            : (null, Problem.BadRequest(LedgerWords.NoFormat.Say(text))),
        _ => (asked, null),
    };

    private static LedgerFormat? FormatOf(string text) => text.ToUpperInvariant() switch
    {
        "JSON" => LedgerFormat.Json,
        "CSV" => LedgerFormat.Csv,
        "MD" or "MARKDOWN" => LedgerFormat.Markdown,
        _ => null,
    };
}
