using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PerfServerless.Durable;
using PerfServerless.Functions.Composition;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>
/// The official packages that the host is built with take no new version at continue-as-new, so what runs in both hosts must not
/// ask for one: the adapter would refuse it in the middle of a live cadence.
/// </summary>
public sealed class VersionsTests
{
    [Fact]
    public void No_orchestrator_of_the_application_continues_as_a_new_version() => Assert.False(AsksForAVersion(typeof(ReviewRegistry)));

    [Fact] // the offender shows that the adapter refuses it
    public void The_rule_above_catches_an_offender() => Assert.True(AsksForAVersion(typeof(DifferentialTests)));

    private static bool AsksForAVersion(Type within)
    {
        using var file = new PEReader(File.OpenRead(within.Assembly.Location));
        var metadata = file.GetMetadataReader();
        return metadata.TypeReferences.Any(r => metadata.GetString(metadata.GetTypeReference(r).Name) == nameof(ContinueAsNewOptions));
    }
}
