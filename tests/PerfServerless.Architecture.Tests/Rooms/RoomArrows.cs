using System.Reflection;
using PerfServerless.Architecture.Tests.Support;

namespace PerfServerless.Architecture.Tests.Rooms;

/// <summary>Which room may know which: the table of the design. What is not named here knows nobody.</summary>
internal static class RoomArrows
{
    private const string Domain = "PerfServerless.Domain";
    private const string Durable = "PerfServerless.Durable";
    private const string Storage = "PerfServerless.Storage";
    private const string Bot = "PerfServerless.Bot";
    private const string Mail = "PerfServerless.Mail";
    private const string Application = "PerfServerless.Functions";
    private const string Stubs = "PerfServerless.ReferenceStubs";

    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        [Domain] = [],
        [Durable] = [],
        [Storage] = [Domain, Durable],
        [Bot] = [Domain],
        [Mail] = [Domain],
        [Application] = [Domain, Durable, Storage, Bot, Mail],
        // The hosts get their ways to people from the composition: a host that knew letters could send one past the ladder.
        ["PerfServerless.Host"] = [Domain, Durable, Storage, Bot, Application],
        ["PerfServerless.Functions.Azure"] = [Domain, Durable, Storage, Bot, Application, Stubs],
        [Stubs] = [],
    };

    public static IEnumerable<string> Wrong(IEnumerable<ProjectFile> projects) =>
        from project in projects
        where IsRoom(project.Name)
        from reference in project.References
        where !Allows(project.Name, reference)
        select $"{project.Name} references {reference}";

    /// <summary>The same by what the compiler wrote into the assemblies: a reference that came along through another project counts too.</summary>
    public static IEnumerable<string> Wrong(IEnumerable<Assembly> assemblies) =>
        from assembly in assemblies
        let room = RoomOf(assembly.GetName().Name!)
        from reference in assembly.GetReferencedAssemblies()
        let other = RoomOf(reference.Name!)
        where other.StartsWith("PerfServerless.", StringComparison.Ordinal) && other != room && !Allows(room, other)
        select $"{room} uses {other}";

    // Tests and tools may know every room; they are nobody's dependency.
    private static bool IsRoom(string project) =>
        !project.EndsWith("Tests", StringComparison.Ordinal)
            && project is not ("PerfServerless.TestKit" or "PerfServerless.Benchmarks" or "PerfServerless.HubWorker" or "PerfServerless.SimulatedTeams");

    private static bool Allows(string room, string other) => MayKnow.TryGetValue(room, out var known) && known.Contains(other);

    private static string RoomOf(string assembly) => assembly == "perfserverless" ? "PerfServerless.Host" : assembly;
}
