namespace PerfServerless.Functions.Tests.World;

internal enum Trouble
{
    None,

    /// <summary>The call fails and did nothing.</summary>
    Before,

    /// <summary>The call did its work and its answer is lost.</summary>
    After,
}
