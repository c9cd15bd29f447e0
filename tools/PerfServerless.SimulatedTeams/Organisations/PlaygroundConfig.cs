using System.Text.Encodings.Web;
using System.Text.Json;
using PerfServerless.SimulatedTeams.CommandLine;

namespace PerfServerless.SimulatedTeams.Organisations;

/// <summary>Writes the Agents Playground's configuration, so that it plays one of the organisation's people.</summary>
public static class PlaygroundConfig
{
    private const string FileName = ".m365agentsplayground.yml";
    private const int Others = 5; // the Playground exits without a word where there are more or fewer

    // YAML reads a JSON string as it is, whatever a name holds.
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The file's path.</returns>
    public static string Write(SimulatedOrganisation organisation, string personId, string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, FileName);
        File.WriteAllText(path, Text(organisation, organisation.Find(personId)));
        return path;
    }

    public static string Text(SimulatedOrganisation organisation, SimulatedPerson person)
    {
        var others = organisation.People.Where(p => p.Id != person.Id).Take(Others).ToList();
        if (others.Count < Others)
        {
            throw new UsageException($"The Agents Playground wants {Others} people besides {person.Name}; people.csv has {others.Count}.");
        }

        return string.Join('\n',
        [
            "version: \"0.1.1\"",
            $"tenantId: {Quoted(organisation.EntraTenantId)}",
            "bot:",
            $"  id: {Quoted(SimulatedOrganisation.BotId)}",
            $"  name: {Quoted(SimulatedOrganisation.BotName)}",
            "currentUser:",
            .. User(person, "  "),
            "users:",
            .. others.SelectMany(other => User(other, "  - ")),
            "personalChat:",
            $"  id: {Quoted($"playground-{organisation.Tenant}-{person.Id}")}",
            "groupChat:",
            $"  id: {Quoted($"playground-group-{organisation.Tenant}")}",
            "  name: \"Group chat\"",
            "team:",
            $"  id: {Quoted($"playground-team-{organisation.Tenant}")}",
            $"  name: {Quoted(organisation.Name)}",
            "  aadGroupId: \"00000000-0000-0000-0000-000000000001\"",
            "  channels:",
            $"    - id: {Quoted($"playground-channel-{organisation.Tenant}")}",
            "      name: \"General\"",
            "",
        ]);
    }

    private static IEnumerable<string> User(SimulatedPerson person, string first)
    {
        var next = new string(' ', first.Length);
        var (given, family) = person.Name.Split(' ', 2) is [var g, var f] ? (g, f) : (person.Name, person.Name);

        return
        [
            $"{first}id: {Quoted(person.ChannelUserId)}",
            $"{next}name: {Quoted(person.Name)}",
            $"{next}userPrincipleName: {Quoted(person.UserPrincipalName)}", // spelt as the Playground's schema has it
            $"{next}aadObjectId: {Quoted(person.EntraObjectId)}",
            $"{next}givenName: {Quoted(given)}",
            $"{next}surname: {Quoted(family)}",
            $"{next}email: {Quoted(person.UserPrincipalName)}",
        ];
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);
}
