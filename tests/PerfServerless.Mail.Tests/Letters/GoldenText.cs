using System.Runtime.CompilerServices;
using PerfServerless.TestKit.Orchestrations;

namespace PerfServerless.Mail.Tests.Letters;

/// <summary>
/// Texts kept in files for people to read. After a wanted change, write them anew (set <c>PERF_GOLDEN_RECORD=1</c> and run the test once)
/// and read the difference.
/// </summary>
internal static class GoldenText
{
    public static void AssertSame(string name, string actual, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Golden", name);
        if (Environment.GetEnvironmentVariable(GoldenHistory.RecordSwitch) == "1") File.WriteAllText(file, actual);

        Assert.Equal(File.ReadAllText(file), actual, ignoreLineEndingDifferences: true);
    }
}
