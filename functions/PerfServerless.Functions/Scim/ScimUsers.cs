using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Api;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.People;

namespace PerfServerless.Functions.Scim;

/// <summary>A scorecard's people as a directory brings and changes them.</summary>
/// <param name="machine">The machine's clock, by which a directory is told when it changed what; last days go by the business clock.</param>
internal sealed class ScimUsers(PeopleWrites writes, IPeopleStore people, BusinessTime business, TimeProvider machine)
{
    public async Task<JsonObject> FindAsync(PublishedScorecard published, string id, string address, CancellationToken cancellationToken)
    {
        if (!Code.TryRead<PersonId>(id, out var person) || published.Scorecard.Find(person.Value) is not { } found) throw NoUser(id);

        var memory = (await people.RecallAsync(published.Scorecard.Tenant, [found.Id], cancellationToken)).GetValueOrDefault(found.Id);
        return memory?.Directory is { Removed: true } ? throw NoUser(id) : Resource(found, memory, published.PublishedAt, address);
    }

    /// <summary>Somebody new, or one whom the directory removed and brings back.</summary>
    public Task<JsonObject> AddAsync(Scorecard scorecard, ScimUser user, string address, CancellationToken cancellationToken)
    {
        if (user.UserName is not { } name) throw ScimRefusedException.Value(ScimWords.NameNeeded.Say("userName"));

        var made = NewPerson.Id(user.ExternalId ?? name);
        return writes.ChangeAsync(
            scorecard.Tenant,
            current => About(current, name, user.ExternalId, made),
            draft =>
            {
                if (Same(draft, name, user.ExternalId) is { } known)
                {
                    if (!IsRemoved(draft, known.Id)) throw Taken(known, user);

                    var back = user with { TimeZone = user.TimeZone ?? known.TimeZone, Active = user.Active ?? true };
                    return Change(draft, known, back, address);
                }

                var id = draft.Find(made) is null ? made : NewPerson.Id($"{name}|{user.ExternalId}");
                return Change(draft, Blank(draft, id, name), user with { Active = user.Active ?? true }, address);
            },
            cancellationToken);
    }

    /// <param name="change">Makes of the user as he is what he is to be.</param>
    /// <param name="version">The one that the caller has read; null where any is as good.</param>
    public Task<JsonObject> ChangeAsync(
        Scorecard scorecard, string id, Func<ScimUser, ScimUser> change, string? version, string address, CancellationToken cancellationToken) =>
        writes.ChangeAsync(
            scorecard.Tenant,
            _ => Code.TryRead<PersonId>(id, out var person) ? [person.Value] : [],
            draft =>
            {
                var person = Existing(draft, id);
                CheckVersion(draft, person, version, address);
                var user = change(ScimPerson.User(person, draft.Recall(person.Id), business.Now));
                return user.UserName is null ? throw ScimRefusedException.Value(ScimWords.NameNeeded.Say("userName")) : Change(draft, person, user, address);
            },
            cancellationToken);

    /// <summary>He keeps all that he did, and has a last day.</summary>
    public Task<bool> RemoveAsync(Scorecard scorecard, string id, string? version, string address, CancellationToken cancellationToken) =>
        writes.ChangeAsync(
            scorecard.Tenant,
            _ => Code.TryRead<PersonId>(id, out var person) ? [person.Value] : [],
            draft =>
            {
                var person = Existing(draft, id);
                CheckVersion(draft, person, version, address);
                var memory = draft.Recall(person.Id);
                var user = ScimPerson.User(person, memory, business.Now) with { Active = false };
                var left = ScimPerson.Of(user, person, Manager(draft, user), business.Now);
                draft.Put(left, memory with { Directory = ScimPerson.Entry(user, memory.Directory, machine.GetUtcNow()) with { Removed = true } });
                return true;
            },
            cancellationToken);

    public JsonObject Resource(Person person, PersonMemory? memory, DateTimeOffset since, string address) =>
        ScimResource.Of(person, memory, ScimPerson.User(person, memory, business.Now), since, address);

    private JsonObject Change(PeopleDraft draft, Person before, ScimUser user, string address)
    {
        var memory = draft.Recall(before.Id);
        if (user.ExternalId is { } external && draft.FindByObject(external) is { } other && other.Id != before.Id)
            throw new ScimRefusedException(
                StatusCodes.Status409Conflict, ScimWords.ExternalIdTaken.Say(external, other.UserPrincipalName), ScimNames.Uniqueness);
        if (draft.FindByName(user.UserName!) is { } named && named.Id != before.Id) throw Taken(named, user);

        var after = ScimPerson.Of(user, before, Manager(draft, user), business.Now);
        if (after.Manager is { } manager && manager != before.Manager && draft.MakesCircle(after.Id, manager))
            throw ScimRefusedException.Value(ScimWords.OwnManager.Say(after.Id.Value));

        var entry = ScimPerson.Entry(user, memory.Directory, machine.GetUtcNow());
        var isNews = after != draft.Find(before.Id) || memory.Directory is null
            || memory.Directory != entry with { Changed = memory.Directory.Changed, Version = memory.Directory.Version };
        if (isNews) draft.Put(after, memory = memory with { Directory = entry });
        return Resource(after, memory, machine.GetUtcNow(), address);
    }

    private Person Blank(PeopleDraft draft, PersonId id, string name) => new()
    {
        Id = id,
        Name = name,
        UserPrincipalName = name,
        TimeZone = NewPerson.TimeZone(draft.Before),
        Locale = NewPerson.Locale(draft.Before),
    };

    private static IEnumerable<PersonId> About(Scorecard scorecard, string name, string? external, PersonId made) =>
    [
        made,
        NewPerson.Id($"{name}|{external}"),
        .. scorecard.People.Where(p => Is(p.UserPrincipalName, name) || (external is not null && Is(p.EntraObjectId, external))).Select(p => p.Id),
    ];

    private static Person? Same(PeopleDraft draft, string name, string? external) =>
        draft.FindByName(name) ?? (external is null ? null : draft.FindByObject(external));

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static Person? Manager(PeopleDraft draft, ScimUser user) =>
        Code.TryRead<PersonId>(user.Manager, out var id) ? draft.Find(id.Value) : null;

    private static bool IsRemoved(PeopleDraft draft, PersonId id) => draft.TryRecall(id, out var memory) && memory.Directory is { Removed: true };

    private static Person Existing(PeopleDraft draft, string id) =>
        Code.TryRead<PersonId>(id, out var person) && draft.Find(person.Value) is { } found && !IsRemoved(draft, found.Id) ? found : throw NoUser(id);

    private void CheckVersion(PeopleDraft draft, Person person, string? version, string address)
    {
        if (version is null or "*") return;

        var current = Resource(person, draft.Recall(person.Id), default, address)["meta"]!["version"]!.GetValue<string>();
        if (!version.Split(',', StringSplitOptions.TrimEntries).Contains(current, StringComparer.Ordinal))
            throw new ScimRefusedException(StatusCodes.Status412PreconditionFailed, ScimWords.Changed.Say(person.Id.Value));
    }

    private static ScimRefusedException Taken(Person known, ScimUser user) => Is(known.UserPrincipalName, user.UserName!)
        ? new(StatusCodes.Status409Conflict, ScimWords.NameTaken.Say(user.UserName!), ScimNames.Uniqueness)
        : new(StatusCodes.Status409Conflict, ScimWords.ExternalIdTaken.Say(user.ExternalId!, known.UserPrincipalName), ScimNames.Uniqueness);

    private static ScimRefusedException NoUser(string id) =>
        new(StatusCodes.Status404NotFound, ScimWords.NoUser.Say(id.Length <= 60 ? id : id[..60] + "…"));
}
