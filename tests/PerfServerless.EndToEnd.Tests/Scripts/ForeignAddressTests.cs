using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.TestKit.Azurite;
using PerfServerless.TestKit.Files;

namespace PerfServerless.EndToEnd.Tests.Scripts;

/// <summary>The Teams emulator as somebody on the network meets it: in a network of the test's own, at an address that is not loopback.</summary>
public sealed class ForeignAddressTests
{
    // It answers at its own address first; then the other one is tried, whose answer is printed.
    private const string Script = """
        set -eu
        ip link set lo up
        ip addr add 10.77.0.1/32 dev lo
        node "$@" >/dev/null 2>&1 &
        trap "kill $!" EXIT
        node -e '
          const ask = a => fetch(`http://${a}:56150/`, { signal: AbortSignal.timeout(5000) }).then(r => r.status, () => "nobody");
          (async () => {
            for (let i = 0; i < 300 && await ask("127.0.0.1") !== 200; i++) await new Promise(r => setTimeout(r, 100));
            console.log(`own: ${await ask("127.0.0.1")}, foreign: ${await ask("10.77.0.1")}`);
          })();'
        """;

    [NamespaceTheory]
    [InlineData(true, "own: 200, foreign: nobody")]
    [InlineData(false, "own: 200, foreign: 200")] // as it is without the preload, so that the look can fail
    public async Task As_run_sh_starts_it_the_emulator_answers_this_machine_alone(bool isBound, string answers)
    {
        using var organisation = OrganisationCopy.Make((_, behaviour) => behaviour);
        var folder = Directory.CreateDirectory(Path.Combine(organisation.Root, "playground")).FullName;
        await Colleagues.WritePlaygroundAsync(organisation.Folder, "alex", folder);
        string[] preload = isBound ? ["--require", Path.Combine(RepositoryFiles.Root, "scripts/lib/loopback.cjs")] : [];

        await using var network = ServerProcess.Start("The emulator's network", "unshare", [
            "-rn", "sh", "-c", Script, "sh", .. preload, NodeModules.Find("@microsoft/m365agentsplayground", "cli.js"),
            "-e", "http://127.0.0.1:3978/api/messages", "-c", "msteams", "--dt", "-p", "56150"], folder);

        Assert.Equal(0, await network.EndsAsync());
        Assert.Contains(answers, network.Output, StringComparison.Ordinal);
    }
}
