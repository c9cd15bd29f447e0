using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Clock;

namespace PerfServerless.Functions.Scim;

/// <summary>Finds users by a filter, and hands them out page by page, in the order of their ids.</summary>
internal sealed class ScimList(ScimUsers users, IPeopleStore people, BusinessTime business)
{
    private const int Usual = 100;
    private const int Most = 200;

    // Up to so many are looked up one by one; of more all are read at once.
    private const int Few = 20;

    /// <exception cref="ScimRefusedException">The request asks for what cannot be answered.</exception>
    public async Task<JsonObject> ReadAsync(PublishedScorecard published, HttpRequest request, string address, CancellationToken cancellationToken)
    {
        var selection = ScimSelection.Of(request);
        var terms = request.Query["filter"].ToString() is { Length: > 0 } filter ? ScimFilter.Read(filter) : [];
        var (start, count) = (Math.Max(1, Number(request, "startIndex", 1)), Math.Clamp(Number(request, "count", Usual), 0, Most));

        var candidates = published.Scorecard.People.Where(p => terms.All(t => MayBe(p, t))).OrderBy(p => p.Id).ToList();
        var tenant = published.Scorecard.Tenant;
        var memories = candidates.Count <= Few
            ? await people.RecallAsync(tenant, [.. candidates.Select(p => p.Id)], cancellationToken)
            : await people.RecallAsync(tenant, cancellationToken);
        var found = candidates.Where(p => memories.GetValueOrDefault(p.Id)?.Directory is not { Removed: true } && terms.All(t => Is(p, memories, t))).ToList();
        return Of(found.Count, start, [.. found.Skip(start - 1).Take(count)
            .Select(p => selection.From(users.Resource(p, memories.GetValueOrDefault(p.Id), published.PublishedAt, address)))]);
    }

    public static JsonObject Of(int total, int start, IReadOnlyList<JsonObject> resources) => new()
    {
        ["schemas"] = new JsonArray(ScimNames.List),
        ["totalResults"] = total,
        ["startIndex"] = start,
        ["itemsPerPage"] = resources.Count,
        ["Resources"] = new JsonArray([.. resources]),
    };

    /// <summary>What the scorecard alone can tell.</summary>
    private static bool MayBe(Person person, ScimTerm term) => term.Attribute switch
    {
        "id" => person.Id.Value == term.Value,
        "username" => Same(person.UserPrincipalName, term.Value),
        "externalid" when Guid.TryParse(term.Value, out _) => Same(person.EntraObjectId, term.Value),
        "emails" or "emails.value" => Same(person.Mail, term.Value),
        "manager" or "manager.value" or ":manager" or ":manager.value" => person.Manager?.Value == term.Value,
        _ => true,
    };

    private bool Is(Person person, IReadOnlyDictionary<PersonId, PersonMemory> memories, ScimTerm term) => term.Attribute switch
    {
        "externalid" => ScimPerson.User(person, memories.GetValueOrDefault(person.Id), business.Now).ExternalId is var external
            && (Guid.TryParse(term.Value, out _) ? Same(external, term.Value) : external == term.Value),
        "displayname" => Same(person.Name, term.Value),
        "active" => bool.Parse(term.Value) == ScimPerson.IsActive(person, business.Now),
        _ => MayBe(person, term),
    };

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static int Number(HttpRequest request, string parameter, int without)
    {
        var text = request.Query[parameter].ToString();
        if (text.Length == 0) return without;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ScimRefusedException.Value(ScimWords.BadNumber.Say(parameter));
    }
}
