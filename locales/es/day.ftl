### El mando del día, y lo que dice su guion.

day = Día
show = Mostrar
previous-change = Cambio anterior
next-change = Cambio siguiente
# Antes del nombre de la fase.
phase-of-the-day = El programa ese día:
compare-with-another-day = Comparar con otro día
go-to-a-milestone = Ir a un hito

## Solo el guion

play = Reproducir
pause = Pausar
slider-keys = En el control deslizante: las flechas van al cambio anterior y al siguiente, Re Pág y Av Pág un mes
    adelante y atrás, Inicio y Fin al primer día y al último.
latest-milestone = Último hito: { $milestone }
