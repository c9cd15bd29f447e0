using System.Numerics;

namespace PerfServerless.Domain.Tests.Rules.Page;

/// <summary>A number without any rounding.</summary>
internal readonly record struct Fraction(BigInteger Top, BigInteger Bottom) : IComparable<Fraction>
{
    public static Fraction Zero { get; } = 0m;

    public static implicit operator Fraction(decimal value)
    {
        var bits = decimal.GetBits(value);
        var top = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        return new(bits[3] < 0 ? -top : top, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static implicit operator Fraction(int value) => new(value, 1);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom);

    public static Fraction operator -(Fraction a, Fraction b) => a + new Fraction(-b.Top, b.Bottom);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Top * b.Top, a.Bottom * b.Bottom);

    /// <param name="by">Above 0.</param>
    public static Fraction operator /(Fraction a, int by) => new(a.Top, a.Bottom * by);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    public Fraction Size => new(BigInteger.Abs(Top), Bottom);

    /// <summary>Rounded half away from zero.</summary>
    public decimal Rounded(int decimals)
    {
        var scaled = (BigInteger.Abs(Top) * BigInteger.Pow(10, decimals) * 2) + Bottom;
        var whole = (decimal)(scaled / (Bottom * 2)) / (decimal)BigInteger.Pow(10, decimals);
        return Top.Sign < 0 ? -whole : whole;
    }

    public override string ToString() => Rounded(6).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
