using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.TestKit.Files;

namespace PerfServerless.EndToEnd.Tests.Harness;

/// <summary>The sample organisation in a folder of the test, with people who behave as the test wants it.</summary>
internal sealed class OrganisationCopy : IDisposable
{
    private const string Behaviours = "behaviour.csv";

    private OrganisationCopy(string root) => Root = root;

    /// <summary>A folder for everything that the test writes.</summary>
    public string Root { get; }

    public string Folder => Path.Combine(Root, "organisation");

    /// <param name="play">A person's behaviour as behaviour.csv has it, by the one of the sample.</param>
    /// <param name="edits">What else differs from the sample.</param>
    public static OrganisationCopy Make(Func<string, string, string> play, params IEnumerable<CellEdit> edits)
    {
        var copy = new OrganisationCopy(Directory.CreateTempSubdirectory("perf-e2e-").FullName);
        Directory.CreateDirectory(copy.Folder);
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.Sample, "*.csv")) File.Copy(file, Path.Combine(copy.Folder, Path.GetFileName(file)));

        var path = Path.Combine(copy.Folder, Behaviours);
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, [lines[0], .. lines[1..].Select(line => Played(line, play))]);
        foreach (var edit in edits) edit.Apply(copy.Folder);
        return copy;
    }

    public SimulatedOrganisation Read() => OrganisationFolder.Read(Folder);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Played(string line, Func<string, string, string> play)
    {
        var cells = line.Split(',');
        var behaviour = play(cells[0], cells[1]);
        return behaviour == cells[1] ? line : $"{cells[0]},{behaviour},";
    }
}
