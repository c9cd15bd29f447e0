namespace PerfServerless.Domain.Ports;

/// <summary>Somebody else changed the thing since it was read; read it again and decide anew.</summary>
public sealed class StaleWriteException(string what, Exception? inner = null)
    : Exception($"{what} was changed by somebody else since it was read; read it again and repeat.", inner)
{
    public string What => what;
}
