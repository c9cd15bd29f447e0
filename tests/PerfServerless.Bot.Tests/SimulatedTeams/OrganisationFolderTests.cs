using PerfServerless.SimulatedTeams.CommandLine;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.TestKit.Files;

namespace PerfServerless.Bot.Tests.SimulatedTeams;

public sealed class OrganisationFolderTests
{
    [Fact]
    public void The_sample_has_people_of_every_kind()
    {
        var organisation = OrganisationFolder.Read(RepositoryFiles.Sample);

        Assert.Empty(Enum.GetValues<Behaviour>().Except(organisation.People.Select(p => p.Behaviour)));
        Assert.Equal(organisation.People.Count, organisation.People.Select(p => p.EntraObjectId).Distinct().Count());
    }

    [Fact]
    public void The_Playground_gets_exactly_five_people_besides_the_one_it_plays()
    {
        var organisation = OrganisationFolder.Read(RepositoryFiles.Sample);
        var person = organisation.People.Single(p => p.Behaviour == Behaviour.Emulator);

        var lines = PlaygroundConfig.Text(organisation, person).Split('\n');

        Assert.Equal(5, lines.Count(l => l.StartsWith("  - id: ", StringComparison.Ordinal)));
        Assert.Equal(6, lines.Count(l => l.TrimStart().StartsWith("aadObjectId: ", StringComparison.Ordinal)));
        Assert.Contains($"  userPrincipleName: \"{person.UserPrincipalName}\"", lines);
        Assert.Contains($"tenantId: \"{organisation.EntraTenantId}\"", lines);
    }

    [Fact]
    public void What_cannot_be_read_is_said_in_a_sentence()
    {
        Assert.Contains("organisation.csv is missing", Assert.Throws<UsageException>(() => OrganisationFolder.Read("/nowhere")).Message);
        Assert.Contains("nobody of", Assert.Throws<UsageException>(() => OrganisationFolder.Read(RepositoryFiles.Sample).Find("nobody")).Message);
    }

    [Fact]
    public void Quotes_separators_and_line_ends_inside_cells_stay() =>
        Assert.Equal([["a", "b"], ["x, \"y\"\nz", "2"]], CsvTable.Rows("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n\r\n"));
}
