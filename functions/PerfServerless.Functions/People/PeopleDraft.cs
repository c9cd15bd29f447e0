using System.Diagnostics.CodeAnalysis;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Memory;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.People;

/// <summary>A scorecard's people while they are being changed, one change after the other.</summary>
/// <param name="memories">What is remembered of those who are changed.</param>
internal sealed class PeopleDraft(Scorecard scorecard, IReadOnlyDictionary<PersonId, PersonMemory> memories)
{
    private readonly List<Person> people = [.. scorecard.People];
    private readonly Dictionary<PersonId, int> places = scorecard.People.Select((p, i) => (p.Id, i)).ToDictionary();
    private readonly Dictionary<string, PersonId> byName =
        scorecard.People.DistinctBy(p => p.UserPrincipalName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.UserPrincipalName, p => p.Id, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PersonId> byObject =
        scorecard.People.Where(p => p.EntraObjectId is not null).DistinctBy(p => p.EntraObjectId, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.EntraObjectId!, p => p.Id, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<PersonId, PersonMemory> said = [];

    /// <summary>As it stood before the first change.</summary>
    public Scorecard Before => scorecard;

    /// <summary>What is to be remembered of those who were changed.</summary>
    public IReadOnlyCollection<PersonMemory> Said => said.Values;

    /// <summary>Who is another than before, or new.</summary>
    public HashSet<PersonId> Changed { get; } = [];

    public Person? Find(PersonId id) => places.TryGetValue(id, out var place) ? people[place] : null;

    public Person? FindByName(string userPrincipalName) => byName.TryGetValue(userPrincipalName, out var id) ? Find(id) : null;

    public Person? FindByObject(string entraObjectId) => byObject.TryGetValue(entraObjectId, out var id) ? Find(id) : null;

    public bool TryRecall(PersonId id, [NotNullWhen(true)] out PersonMemory? memory) =>
        said.TryGetValue(id, out memory) || memories.TryGetValue(id, out memory);

    /// <summary>What is remembered of him; where it is nothing, that the folder said what stands.</summary>
    public PersonMemory Recall(PersonId id) => TryRecall(id, out var memory) ? memory : PersonMemory.Of(id, Find(id));

    /// <summary>Whether a manager would stand above himself if he were this person's.</summary>
    public bool MakesCircle(PersonId person, PersonId manager)
    {
        var passed = new HashSet<PersonId>();
        for (PersonId? at = manager; at is { } id && passed.Add(id); at = Find(id)?.Manager)
            if (id == person) return true;

        return false;
    }

    public void Put(Person person, PersonMemory memory)
    {
        if (Find(person.Id) is { } before)
        {
            if (before != person) Changed.Add(person.Id);
            byName.Remove(before.UserPrincipalName);
            if (before.EntraObjectId is { } old) byObject.Remove(old);
            people[places[person.Id]] = person;
        }
        else
        {
            Changed.Add(person.Id);
            places.Add(person.Id, people.Count);
            people.Add(person);
        }

        byName[person.UserPrincipalName] = person.Id;
        if (person.EntraObjectId is { } entra) byObject[entra] = person.Id;
        said[person.Id] = memory;
    }

    public PublishedScorecard Publish(PublishedScorecard before, DateTimeOffset at)
    {
        if (Changed.Count == 0) return before;

        var after = scorecard with { People = [.. people] };
        return new(ScorecardVersion.Of(after), after, at);
    }
}
