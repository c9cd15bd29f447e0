namespace PerfServerless.Storage.Tests.Hub.Processes;

/// <summary>A test that runs only with <c>PERF_SOAK=1</c> (<c>scripts/test.sh --soak</c>); skipped with a sentence otherwise.</summary>
public sealed class SoakFactAttribute : FactAttribute
{
    public SoakFactAttribute(string why)
    {
        if (Environment.GetEnvironmentVariable("PERF_SOAK") != "1") Skip = why;
    }
}
